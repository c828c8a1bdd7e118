import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idsOfLink } from './saved-store.ts'

for (const [ids, expected] of [
  ['curve-mds,raft-in-curve', ['curve-mds', 'raft-in-curve']],
  ['curve-mds，raft-in-curve', ['curve-mds', 'raft-in-curve']],
  ['curve-mds、raft-in-curve。', ['curve-mds', 'raft-in-curve']],
  ['curve-mds raft-in-curve', ['curve-mds', 'raft-in-curve']],
  ['curve-mds;raft-in-curve）', ['curve-mds', 'raft-in-curve']],
  ['Curve-MDS,curve-mds,', ['curve-mds']],
  ['', []],
  ['，。', []],
] as const) {
  test(`a link with ${JSON.stringify(ids)} carries ${expected.length}`, () => {
    assert.deepEqual(idsOfLink(`?${new URLSearchParams({ ids }).toString()}`), expected)
  })
}

test('a link without carries none', () => assert.deepEqual(idsOfLink('?from=wechat'), []))
