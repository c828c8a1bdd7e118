import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseNone, emptyPanel, putRows, stepChosen, type PanelState } from './panel-state.ts'
import type { Row } from './rows.ts'

const row = (href: string | null): Row => ({ href, lead: '', text: { text: '', spans: [] }, facts: '', kind: 'record' })
const rowsOf = (...hrefs: (string | null)[]) => hrefs.map(row)
const hrefsOf = ({ rows }: PanelState) => rows.map(({ href }) => href)
const chosenOf = ({ rows, chosen }: PanelState) => rows.filter(({ href }) => href !== null)[chosen]?.href ?? null

const note = null
const forRaft = putRows(emptyPanel, 'raft', rowsOf(note, '/talks/one/?q=raft', '/talks/two/?q=raft', '/?q=raft'))

/** After arrow keys: "↓↓↑". */
const press = (keys: string, state: PanelState) =>
  [...keys].reduce((before, key) => stepChosen(before, key === '↓' ? 'next' : 'previous'), state)

test('rows choose nothing by themselves', () => assert.equal(chosenOf(forRaft), null))

for (const [keys, expected] of [
  ['↓', '/talks/one/?q=raft'],
  ['↓↓', '/talks/two/?q=raft'],
  ['↓↓↓', '/?q=raft'],
  ['↓↓↓↓', null],
  ['↓↓↓↓↓', '/talks/one/?q=raft'],
  ['↑', '/?q=raft'],
  ['↑↑', '/talks/two/?q=raft'],
  ['↓↑', null],
  ['↓↑↑', '/?q=raft'],
] as const) {
  test(`${keys} chooses ${expected ?? 'what was typed'}`, () => assert.equal(chosenOf(press(keys, forRaft)), expected))
}

test('where no row leads anywhere there is none to choose', () => {
  const state = putRows(emptyPanel, 'raft', rowsOf(note))
  assert.deepEqual([press('↓', state).chosen, press('↑', state).chosen], [-1, -1])
})

test('while a row is chosen, rows for the same query wait; the last to come are shown once none is', () => {
  const before = press('↓', forRaft)
  const state = ['/talks/three/', '/talks/four/'].reduce((state, href) => putRows(state, 'raft', rowsOf(href)), before)
  assert.equal(chosenOf(state), '/talks/one/?q=raft')
  assert.equal(state.rows, before.rows, 'they are not drawn again')
  assert.equal(press('↓', state).rows, before.rows)
  for (const after of [press('↑', state), press('↓↓↓', state), chooseNone(state)]) {
    assert.deepEqual(hrefsOf(after), ['/talks/four/'])
    assert.deepEqual([after.chosen, after.waiting], [-1, null])
  }
})

test('while no row is chosen, rows for the same query come at once', () => {
  assert.deepEqual(hrefsOf(putRows(forRaft, 'raft', rowsOf('/talks/three/'))), ['/talks/three/'])
})

test('rows for another query come at once, and those that wait are dropped', () => {
  const waiting = putRows(press('↓', forRaft), 'raft', rowsOf('/talks/three/'))
  const state = putRows(waiting, 'raft log', rowsOf('/talks/four/'))
  assert.deepEqual(hrefsOf(state), ['/talks/four/'])
  assert.deepEqual([state.chosen, state.waiting], [-1, null])
})

test('the chosen row stays chosen over another query, wherever it stands', () => {
  const state = putRows(press('↓↓', forRaft), 'raft log', rowsOf('/talks/two/?q=raft+log', '/talks/one/?q=raft+log'))
  assert.equal(chosenOf(state), '/talks/two/?q=raft+log')
})

for (const [what, first, second] of [
  ['sections of one article', '/talks/one/read/?q=Q#before', '/talks/one/read/?q=Q#after'],
  ['lines about pages of one record', '/talks/one/?q=Q#s2', '/talks/one/?q=Q#s3'],
  ['a record and a line about its page', '/talks/one/?q=Q', '/talks/one/?q=Q#s3'],
] as const) {
  test(`of ${what} the chosen one stays chosen over another query`, () => {
    const rowsFor = (query: string) => rowsOf(first.replace('Q', query), second.replace('Q', query))
    const state = press('↓↓', putRows(emptyPanel, 'raft', rowsFor('raft')))
    assert.equal(chosenOf(putRows(state, 'rafts', rowsFor('rafts'))), second.replace('Q', 'rafts'))
  })
}
