import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { keyPrefix, shortTitleKey, titleKey, unsignedKey } from './title-key.ts'

describe('titles that are the same', () => {
  const same: [name: string, a: string, b: string][] = [
    ['case', 'Raft在Curve存储中的工程实践', 'raft在CURVE存储中的工程实践'],
    ['spaces', 'Curve 分布式存储设计', 'Curve分布式存储设计'],
    ['no-break and ideographic spaces', 'Curve\u00a0分布式\u3000存储', 'Curve分布式存储'],
    ['full-width forms', 'ＣｕｒｖｅＦＳ（二）', 'CurveFS(二)'],
    ['an en dash and a hyphen', 'Curve核心组件之mds – 网易数帆', 'Curve核心组件之mds-网易数帆'],
    ['an em dash', '新一代云原生分布式存储—Curve', '新一代云原生分布式存储-Curve'],
    ['a Chinese dash, which is two', '新一代云原生分布式存储——Curve', '新一代云原生分布式存储-Curve'],
    ['a minus sign', 'a − b', 'a-b'],
    ['a ligature', 'ﬁle system', 'file system'],
    ['an accent apart from its letter', 'Cafe\u0301', 'Caf\u00e9'],
    ['a Kangxi radical that PDFs hold', '⽂件', '文件'],
    ['radicals that NFKC keeps', '⻚⾯上的⻓连接', '页面上的长连接'],
    ['characters that nobody sees', 'Curve\u200b核心\u00ad组件\u2060', 'Curve核心组件'],
    ['kinds of quote', '从 EuroSys’23 “论文” 看', '从 EuroSys\'23 "论文" 看'],
    ['corner brackets', '「云原生」存储', '“云原生”存储'],
    ['kinds of dot', '网易·数帆', '网易•数帆'],
    ['traditional characters', '分散式儲存系統', '分散式储存系统'],
  ]
  for (const [name, a, b] of same) test(name, () => assert.equal(titleKey(a), titleKey(b)))
})

describe('titles that differ', () => {
  const different: [a: string, b: string][] = [
    ['Curve 上', 'Curve 下'],
    ['v1.0', 'v10'],
    ['C++', 'C'],
  ]
  for (const [a, b] of different) test(`${a} and ${b}`, () => assert.notEqual(titleKey(a), titleKey(b)))
})

describe('a trailing parenthesis', () => {
  const cases: [title: string, short: string][] = [
    ['rename接口实现方案（已实现）', 'rename接口实现方案'],
    ['合并(碎片(小))', '合并'],
    ['(AI)中的io', '(ai)中的io'],
    ['无', '无'],
    ['(全部)', '(全部)'],
  ]
  for (const [title, short] of cases) test(title, () => assert.equal(shortTitleKey(titleKey(title)), short))
})

describe('the sign that ends a sentence', () => {
  const cases: [title: string, unsigned: string][] = [
    ['谁快？', '谁快'],
    ['谁快?!……', '谁快'],
    ['Curve v1.0', 'curvev1.0'],
    ['...', '...'],
    ['？', '?'],
  ]
  for (const [title, unsigned] of cases) test(title, () => assert.equal(unsignedKey(titleKey(title)), unsigned))
})

describe('the key of a beginning', () => {
  test('leads back to the text', () => {
    const text = 'ＡB  – ﬁ文0'
    const { key, endInText } = keyPrefix(text, 100)
    assert.equal(key, titleKey(text))
    assert.equal(text.slice(0, endInText[2]), 'ＡB')
    assert.equal(text.slice(0, endInText[3]), 'ＡB  –')
    assert.equal(text.slice(0, endInText[key.length - 1]), 'ＡB  – ﬁ文')
    assert.equal(endInText[key.length], text.length)
  })
  test('never cuts a character in two', () => {
    const text = '👩‍💻abc'
    const { endInText } = keyPrefix(text, 4)
    for (const end of endInText) assert.ok(!/[\ud800-\udbff]$/.test(text.slice(0, end)))
  })
  test('reads no further than asked', () => {
    assert.ok(keyPrefix('x'.repeat(1_000_000), 50).key.length <= 50)
  })
})
