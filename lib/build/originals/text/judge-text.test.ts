import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TextQuality } from '../../../catalogue/kinds.ts'
import { judgeText } from './judge-text.ts'

describe('how far text can be trusted', () => {
  const cases: [name: string, pages: string[], quality: TextQuality][] = [
    ['Chinese', ['写放大从何而来，又怎样去省', '先数清每一层'.repeat(3)], 'good'],
    ['a few bullets in private use', ['\uf06c 先写日志，再写数据，最后合并\n\uf06c 读的时候少开文件'], 'good'],
    ["the library's mark of a hyphen", ['consis\ufffetency'.repeat(3)], 'good'],
    ['French', ['Le système de fichiers écrit d’abord le journal, puis les données déjà triées.'], 'good'],
    ['glyphs without a meaning', ['\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008 raft'], 'garbled'],
    ['replacement characters', ['\ufffd\ufffd\ufffd日志复制\ufffd\ufffd状态机'], 'garbled'],
    ['GBK read as Latin-1', ['´æ´¢ÏµÍ³µÄÉè¼ÆÓëÊµÏÖ Curve'], 'garbled'],
    ['no text', ['', '', ''], 'image-only'],
    ['page numbers only', ['1', '2', '3', '4'], 'image-only'],
    ['a title and then pictures', ['分布式存储的设计与实践', '', '', '', '', '6'], 'image-only'],
    ['pictures between slides with text', ['分布式存储的设计与实践', '', '先写日志，再写数据', ''], 'good'],
  ]
  for (const [name, pages, quality] of cases) test(name, () => assert.equal(judgeText(pages), quality))
})
