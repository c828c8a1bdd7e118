import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameInAddress, readPasted } from './read-pasted.ts'

test('of an address alone the name of what it leads to is looked for', () => {
  for (const [pasted, name] of [
    ['https://github.com/o/r/blob/master/docs/raft_design.pdf', 'raft_design'],
    ['https://example.org/talks/curve-mds/', 'curve-mds'],
    ['https://example.org/en/talks/curve-mds/p/3/?q=raft#top', 'curve-mds'],
    ['www.example.org/%E5%BF%AB%E7%85%A7.md', '快照'],
    ['https://example.org/100%.html', '100%'],
    ['https://example.org/', null],
    ['raft https://example.org/talks/curve-mds/', null],
    ['raft', null],
  ] as const)
    assert.equal(nameInAddress(pasted), name, pasted)
  assert.equal(readPasted('https://example.org/raft_design-2.pdf'), 'raft design 2')
})

test('an OR at either end joins nothing', () => {
  for (const q of ['OR raft', 'raft or', '| raft', 'raft 或者', 'or or raft', '或 raft |']) assert.equal(readPasted(q), 'raft', q)
  for (const q of ['or', 'raft or paxos', 'oracle raft', '"or raft"', 'raft 或许']) assert.equal(readPasted(q), q)
})
