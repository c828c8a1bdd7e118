import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counted, gist } from './count-tests.ts'

test('counts what the runners report', () => {
  assert.deepEqual(counted('ℹ tests 5\nℹ pass 4\nℹ fail 1\n', false), { passed: 4, failed: 1 })
  assert.deepEqual(counted('# pass 12\n# fail 0\n', true), { passed: 12, failed: 0 })
  assert.deepEqual(counted('  2 failed\n    a.spec.ts\n  31 passed (40s)\n', false), { passed: 31, failed: 2 })
})

test('a step without tests counts as one, and a failure never as none', () => {
  assert.deepEqual(counted('all well\n', true), { passed: 1, failed: 0 })
  assert.deepEqual(counted('ℹ pass 3\nℹ fail 0\n', false), { passed: 3, failed: 1 })
  assert.deepEqual(counted('', false), { passed: 0, failed: 1 })
})

test('the gist of a failure is what failed, and the end of what was printed', () => {
  const tap = ['not ok 1 - half a surrogate', '  ---', 'ok 2 - whole', ...Array.from({ length: 60 }, (_, n) => `# ${n}`)]
  assert.deepEqual(gist(tap.join('\n')).split('\n').slice(0, 2), ['not ok 1 - half a surrogate', '# 20'])
  assert.equal(gist('  ✘  1 [chromium] › a.spec.ts:1:1 › a (1.0s)\n'), '  ✘  1 [chromium] › a.spec.ts:1:1 › a (1.0s)')
  assert.equal(gist('one\ntwo\n'), 'one\ntwo')
})
