import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countTests, filesThatDidNotRun, slowestTests, testsLeftOut } from './count-tests.ts'
import type { TestResult } from './test-result.ts'

const project = '/home/a b/讲义'

function result(name: string, status: TestResult['status'], milliseconds = 0): TestResult {
  return { name, status, milliseconds, file: `${project}/lib/deep/down/${name}.test.ts` }
}

test('counts what the runners report', () => {
  const results = [result('a', 'passed'), result('b', 'passed'), result('c', 'failed'), result('d', 'skipped')]
  assert.deepEqual(countTests(results, false), { passed: 2, failed: 1 })
  assert.deepEqual(countTests(results.slice(0, 2), true), { passed: 2, failed: 0 })
})

test('a step without tests counts as one', () => {
  assert.deepEqual(countTests(null, true), { passed: 1, failed: 0 })
  assert.deepEqual(countTests(null, false), { passed: 0, failed: 1 })
})

test('a step that fails after its tests, or runs none, never counts as well', () => {
  assert.deepEqual(countTests([result('a', 'passed')], false), { passed: 1, failed: 1 })
  assert.deepEqual(countTests([], true), { passed: 0, failed: 1 })
  assert.deepEqual(countTests([result('a', 'skipped')], true), { passed: 0, failed: 1 })
})

test('a file that git lists and no runner reports is named', () => {
  const listed = ['lib/deep/down/a.test.ts', 'lib/deep/down/lost.test.ts']
  assert.deepEqual(filesThatDidNotRun([result('a', 'skipped')], listed, project), ['lib/deep/down/lost.test.ts'])
})

test('a test that one run leaves out is left out only where no other ran it', () => {
  const first = [result('a', 'passed'), result('b', 'skipped'), result('c', 'skipped')]
  assert.deepEqual(testsLeftOut([first, [result('b', 'failed')]], project), ['lib/deep/down/c.test.ts: c'])
})

test('the slowest come first', () => {
  const results = [result('a', 'passed', 20), result('b', 'passed', 1234), result('c', 'passed', 300)]
  assert.deepEqual(slowestTests(results, 2, project), [
    '    1.2 s  lib/deep/down/b.test.ts: b',
    '    0.3 s  lib/deep/down/c.test.ts: c',
  ])
})
