import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLibraryLine } from './read-library-line.ts'

test('of a line of the document library its title is looked for, of its facts alone the number of pages', () => {
  for (const [pasted, read] of [
    ['快照设计0 码力 | 15 页 | 637.11 KB | 1 年前3', '快照设计'],
    ['快照设计 12 码力 | 15 页 | 1.30 MB | 刚刚', '快照设计'],
    ['PolarDB 2.0 架构10 码力 | - 页 | 0 Bytes | 6 月前4.33', 'PolarDB 2.0 架构'],
    ['0 码力 | 15 页 | 637.11 KB | 1 年前3', 'pages:15'],
    ['0 码力 | - 页 | 0 Bytes | 刚刚', '0 码力 | - 页 | 0 Bytes | 刚刚'],
    ['学 Kubernetes 1.200 码力 | 15 页', '学 Kubernetes 1.200'],
    ['码力', '码力'],
  ] as const)
    assert.equal(readLibraryLine(pasted), read, pasted)
})
