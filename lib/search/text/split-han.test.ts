import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitHan } from './split-han.ts'

const texts = ['硬链接', '硬链接与软链接', '删除文件', '删除', '文件系统', '文件系统的链接删除', '回收站', '回收站功能', '慢盘']
const counts = {
  total: texts.length,
  count: (text: string) => texts.filter((held) => held.includes(text)).length,
  isWord: (text: string) => text === '回收站',
}

for (const [run, expected] of [
  ['硬链接删除', ['硬链接', '删除']],
  ['文件系统回收站', ['文件系统', '回收站']],
  ['回收站慢', ['回收站', '慢']],
  ['删除', ['删除']],
  ['回收箱', ['回收', '箱']],
  ['双活删除', ['双活', '删除']],
  ['双活容灾', ['双活容灾']],
] as const) {
  test(`${run} is cut into ${expected.join(' + ')}`, () => {
    assert.deepEqual(splitHan(run, counts), expected)
  })
}
