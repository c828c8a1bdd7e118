import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameFor } from './name-for.ts'

for (const [given, zh, en] of [
  ['网易数帆', '网易数帆', 'NetEase Shufan'],
  ['Netease Hangzhou Research Institute', '网易杭州研究院', 'Netease Hangzhou Research Institute'],
  ['Alibaba', '阿里巴巴', 'Alibaba'],
  ['杭州', '杭州', 'Hangzhou'],
  ['ScaleFlux', 'ScaleFlux', 'ScaleFlux'],
  ['某公司', '某公司', '某公司'],
] as const) {
  test(`${given} is ${zh} to a reader of Chinese, ${en} to one of English`, () => {
    assert.deepEqual([nameFor(given, 'zh'), nameFor(given, 'en')], [zh, en])
  })
}
