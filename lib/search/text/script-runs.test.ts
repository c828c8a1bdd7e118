import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scriptRuns } from './script-runs.ts'

for (const [input, expected] of [
  ['curve元数据s3', ['curve', '元数据', 's3']],
  ['2.5副本', ['2.5', '副本']],
  ['open-cas对比', ['open-cas', '对比']],
  ['读a/b与a_b', ['读', 'a/b', '与', 'a_b']],
  ['c+r模型', ['c+r', '模型']],
  ['"raft', ['raft']],
  ['c++', ['c']],
  ['——', []],
] as const) {
  test(`${input} changes script at ${expected.join(' | ')}`, () => {
    assert.deepEqual(scriptRuns(input), expected)
  })
}
