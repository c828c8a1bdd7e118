import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutWishes, wishAt } from './soft-words.ts'

for (const [word, pieces] of [
  ['raft论文', ['raft', '论文']],
  ['缓存设计文档', ['缓存', '设计文档']],
  ['2013年的讲座', ['2013年', '讲座']],
  ['2013年的', ['2013年的']],
  ['2022设计文档', ['2022', '设计文档']],
  ['curve入门教程', ['curve', '入门教程']],
  ['中文raft', ['中文', 'raft']],
  ['元数据的文章', ['元数据', '文章']],
  ['深入浅出', ['深入浅出']],
  ['raft的ppt', ['raft', 'ppt']],
  ['快照slides', ['快照', 'slides']],
  ['ppt快照', ['ppt', '快照']],
  ['pptx', ['pptx']],
  ['新手教程', ['新手', '教程']],
  ['会议纪要', ['会议纪要']],
  ['20220515', ['20220515']],
  ['2022.1', ['2022.1']],
  ['2021~2023', ['2021~2023']],
  ['2021至2022年的ppt', ['2021至2022年', 'ppt']],
  ['论文', ['论文']],
  ['新人应该先看哪些文档', ['新人', '先看哪些文档']],
] as const) {
  test(`${word} is cut into ${pieces.join(', ')}`, () => assert.deepEqual(cutWishes(word), pieces))
}

for (const [words, field, value, count] of [
  [['ppt'], 'kind', 'slides', 1],
  [['slide', 'deck'], 'kind', 'slides', 2],
  [['what', 'to', 'read', 'first'], 'level', 'introduction', 4],
  [['in', 'english'], 'lang', 'en', 2],
  [['新手'], 'level', 'introduction', 1],
  [['where', 'do', 'i', 'start'], 'level', 'introduction', 4],
  [['快速入门'], 'level', 'introduction', 1],
  [['benchmark', 'report'], 'kind', 'test-report', 2],
  [['投影片'], 'kind', 'slides', 1],
  [['影片'], 'kind', 'talk', 1],
  [['压测报告'], 'kind', 'test-report', 1],
  [['2022'], 'year', '2022', 1],
  [['1998年'], 'year', '1998', 1],
  [['2021-2023'], 'year', '2021', 1],
  [['2021到2022年'], 'year', '2021', 1],
  [['2022-12..2023-02'], 'year', '2022-12', 1],
  [['20..页'], 'pages', '20..', 1],
  [['..10页', 'ppt'], 'pages', '..10', 1],
] as const) {
  test(`${words.join(' ')} wants ${field} ${value}`, () => {
    const found = wishAt(words, 0)
    assert.equal(found?.wish.field, field)
    assert.equal(found.wish.values[0], value)
    assert.equal(found.count, count)
  })
}

test('a span of months is each of them', () => {
  assert.deepEqual(wishAt(['2022-12..2023-02'], 0)?.wish.values, ['2022-12', '2023-01', '2023-02'])
})

test('other words are no wishes', () => {
  for (const word of ['raft', '3022', '快照', 'designer']) assert.equal(wishAt([word], 0), null)
})
