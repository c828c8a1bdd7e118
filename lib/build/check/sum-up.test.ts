import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Check } from './checks.ts'
import type { Outcome } from './run-check.ts'
import { sumUp } from './sum-up.ts'
import type { TestResult } from './test-result.ts'

const check = (name: string, tests?: Check['tests']): Check => ({
  name,
  title: name,
  command: '',
  cores: 1,
  ...(tests && { tests }),
})

function outcome(of: Check, passed: number, failed: number, statuses: Record<string, TestResult['status']> = {}): Outcome {
  const results = Object.entries(statuses).map(([name, status]) => ({
    name,
    status,
    file: '/site/e2e/a.spec.ts',
    milliseconds: 1,
  }))
  return { check: of, count: { passed, failed }, output: 'printed\n', results, seconds: 1 }
}

const lastLine = (text: string) => text.trimEnd().split('\n').at(-1)

test('all well is one line', () => {
  const { text, failed } = sumUp([outcome(check('lint'), 1, 0), outcome(check('unit', 'unit'), 20, 0)], [], [], '/site')
  assert.deepEqual([text, failed], ['\n21 passed, 0 failed\n', 0])
})

test('what was not tested is said with how to get it, and is no success', () => {
  const untested = [{ check: check('browser'), reason: 'Install Chromium.' }]
  const { text, failed } = sumUp([outcome(check('lint'), 1, 0)], untested, [], '/site')
  assert.equal(text, '\nNot tested: browser. Install Chromium.\n\n1 passed, 1 failed\n')
  assert.equal(failed, 1)
})

test('a failure is told again at the end', () => {
  const { text, failed } = sumUp([outcome(check('unit', 'unit'), 3, 1, { broken: 'failed' })], [], [], '/site')
  assert.equal(text, '\n── Failed: unit\n✘ e2e/a.spec.ts: broken\nprinted\n\n3 passed, 1 failed\n')
  assert.equal(failed, 1)
})

test('a browser test that every run leaves out is a failure; one that another makes is not', () => {
  const whole = outcome(check('browser', 'browser'), 1, 0, { a: 'passed', slide: 'skipped', lost: 'skipped' })
  const own = outcome(check('browser-own', 'browser'), 1, 0, { slide: 'passed', lost: 'skipped' })
  const { text, failed } = sumUp([whole, own], [], [], '/site')
  assert.match(text, /^\nNo run of the browser tests made this one: e2e\/a\.spec\.ts: lost\n\n2 passed, 1 failed\n$/)
  assert.equal(failed, 1)
  assert.equal(lastLine(sumUp([whole], [], [], '/site').text), '1 passed, 0 failed')
})

test('a file of browser tests that no run made is a failure', () => {
  const runs = ['browser', 'browser-own'].map((name) => outcome(check(name, 'browser'), 1, 0, { a: 'passed' }))
  const { text, failed } = sumUp(runs, [], ['e2e/a.spec.ts', 'e2e/lost.spec.ts'], '/site')
  assert.match(text, /^\nNo run of the browser tests made this one: e2e\/lost\.spec\.ts\n/)
  assert.equal(failed, 1)
})

test('other tests that were skipped here are named', () => {
  const { text } = sumUp([outcome(check('unit', 'unit'), 1, 0, { 'behind nginx': 'skipped' })], [], [], '/site')
  assert.equal(text, '\nSkipped here: behind nginx\n\n1 passed, 0 failed\n')
})

test('a test that passed only when it was run again is named', () => {
  const unsteady = outcome(check('browser', 'browser'), 1, 0, { races: 'passed' })
  const results = unsteady.results.map((result) => ({ ...result, isFlaky: true as const }))
  const { text, failed } = sumUp([{ ...unsteady, results }], [], [], '/site')
  assert.deepEqual([text, failed], ['\nPassed only when it was run again: races\n\n1 passed, 0 failed\n', 0])
})
