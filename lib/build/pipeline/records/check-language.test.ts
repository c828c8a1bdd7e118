import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wrongLanguage } from './check-language.ts'

for (const [text, language, wrong] of [
  ['Raft在Store中的工程实践', 'zh', null],
  ['PolarDB Stack', 'zh', null],
  ['chunkserver_bthread', 'zh', null],
  ['raft_apply_batch默认32、raft_max_append_buffer_size 256K、fsm_caller_commit_batch 512', 'zh', null],
  ['Engineering practice of Raft in Store', 'zh', 'text in Chinese'],
  ['Block and file storage share Raft but part ways at apply （快照）', 'zh', 'text in Chinese'],
  ['Engineering practice of Raft', 'en', null],
  ['What 元数据 means in the words of the talk', 'en', null],
  ['Raft在Store中的工程实践', 'en', 'text in English'],
  ['元数据', 'en', 'text in English'],
] as const) {
  test(`${text} (${language})`, () => assert.equal(wrongLanguage(text, language), wrong))
}
