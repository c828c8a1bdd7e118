import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TextQuality } from '../../../catalogue/kinds.ts'
import { judgeText } from './judge-text.ts'

const english =
  'The engine keeps consistency while files merge; we count what every layer writes before we say how to write less of it.'
/** As by a font whose glyphs are counted from another one. */
const moved = (text: string, by: number) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(33 + ((sign.charCodeAt(0) - 33 + by) % 94)))

describe('how far text can be trusted', () => {
  const cases: [name: string, pages: string[], quality: TextQuality][] = [
    ['Chinese', ['写放大从何而来，又怎样去省', '先数清每一层'.repeat(3)], 'good'],
    ['a few bullets in private use', ['\uf06c 先写日志，再写数据，最后合并\n\uf06c 读的时候少开文件'], 'good'],
    ["the library's mark of a hyphen", ['consis\ufffetency'.repeat(3)], 'good'],
    ['French', ['Le système de fichiers écrit d’abord le journal, puis les données déjà triées.'], 'good'],
    ['glyphs without a meaning', ['\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008 raft'], 'garbled'],
    ['replacement characters', ['\ufffd\ufffd\ufffd日志复制\ufffd\ufffd状态机'], 'garbled'],
    ['GBK read as Latin-1', ['´æ´¢ÏµÍ³µÄÉè¼ÆÓëÊµÏÖ Curve'], 'garbled'],
    ['controls', ['\u0012\u000f\t\u0005\u0010\u0001 - \u001a\u001b\u0012 ! \u0010\u001c\f\u0013\u001d\n- -'], 'garbled'],
    ['letters of another script', ['अआइईउऊऋऌऍऎ एऐऑऒओऔकखग घङचछजझञट'], 'garbled'],
    ['of several', ['กขฃคѓћअआ שרק raft इउ ᠀ᠠ ကခ'.repeat(3)], 'garbled'],
    ['Chinese with a foreign name', ['作者 Ελένη 与 Пётр，写放大从何而来，又怎样去省，先数清每一层写了多少'], 'good'],
    ['English, moved by 17', [moved(english, 17)], 'garbled'],
    ['English, moved by 3', [moved(english, 3)], 'garbled'],
    ['English, moved back by 29', [moved(english, 94 - 29)], 'garbled'],
    ['English, moved by 41', [moved(english, 41)], 'garbled'],
    ['English', [english], 'good'],
    ['names and numbers', ['PolarDB-X HTAP MPP TPC-H Q1 12.5 s, Q2 3.1 s; XDB/PFS NVMe RDMA 25 GbE '.repeat(5)], 'good'],
    ['a table of numbers', ['TPC-C 12.5 3.1 40.2 7.75 1,024 99.9% 0.3 12.5 3.1 40.2 7.75 1,024 99.9% 0.3'], 'good'],
    ['code', ['for (int i = 0; i < n; ++i) { ptr->next[i] = NULL; } // 0x7fff5fbff8c0 '.repeat(5)], 'good'],
    ['Chinese in characters that nobody writes', ['乿亃亄亅亇亊亐亖亗亙亜亝亞亣亪亯亰亱亴亵亷亸'], 'garbled'],
    ['Chinese in traditional characters', ['寫放大從何而來，又怎樣去省，先數清每一層寫了多少，儲存、網路與資料庫'], 'good'],
    ['no text', ['', '', ''], 'image-only'],
    ['page numbers only', ['1', '2', '3', '4'], 'image-only'],
    ['a title and then pictures', ['分布式存储的设计与实践', '', '', '', '', '6'], 'image-only'],
    ['pictures between slides with text', ['分布式存储的设计与实践', '', '先写日志，再写数据', ''], 'good'],
  ]
  for (const [name, pages, quality] of cases) test(name, () => assert.equal(judgeText(pages), quality))
})
