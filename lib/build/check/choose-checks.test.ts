import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checks, install, quickChecks } from './checks.ts'
import { chooseChecks } from './choose-checks.ts'

const names = (only: string[]) => chooseChecks(checks, only).map(({ name }) => name)

test('without a name all are chosen, with one those that it rests on too', () => {
  assert.equal(chooseChecks(checks, []), checks)
  assert.deepEqual(names(['lint']), ['lint'])
  assert.deepEqual(names(['budgets', 'types']), ['types', 'build', 'budgets'])
  assert.deepEqual(names(['browser-own']), ['build-own', 'browser-own'])
})

test('a name that is none is told, with those that there are', () => {
  assert.throws(() => names(['brwoser']), /^Error: There is no check brwoser; there are types, unit, /)
})

test('every check has a name of its own, and waits for such only', () => {
  for (const list of [[install, ...checks], quickChecks]) {
    const all = list.map(({ name }) => name)
    assert.equal(new Set(all).size, all.length)
    for (const { after = [], behind = [] } of list)
      assert.deepEqual(
        [...after, ...behind].filter((name) => !all.includes(name)),
        [],
      )
  }
})
