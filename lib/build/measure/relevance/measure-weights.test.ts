import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measure, type JudgedQuery } from './measure.ts'
import { formatEffect, listWeights, measureWeights } from './measure-weights.ts'

const queries: JudgedQuery[] = [
  { id: 'title', class: 'a', q: 'in a title', rel: { title: 1 } },
  { id: 'text', class: 'a', q: 'in a text', rel: { text: 1 } },
]

/** A search in which a title outweighs a text, unless the weights say otherwise. */
function effects(): [name: string, half: string, double: string][] {
  const table = { field: { title: 3, text: 2 }, other: { unused: 1 } }
  const order = () => (table.field.title >= table.field.text ? ['title', 'text'] : ['text', 'title'])
  const lines: [string, string, string][] = []
  measureWeights(
    listWeights(table),
    () => ({
      measurement: measure(queries, order),
      shown: new Map(queries.map(({ q }) => [q, order().join()])),
    }),
    ({ name }, half, double) => lines.push([name, formatEffect(half), formatEffect(double)]),
  )
  assert.deepEqual(table, { field: { title: 3, text: 2 }, other: { unused: 1 } })
  return lines
}

test('tells what half and twice a weight change, and puts it back', () => {
  const lost = '      ·      ·      ·    2 changed, lost: title'
  assert.deepEqual(effects(), [
    ['field.title', lost, 'changes nothing'],
    ['field.text', 'changes nothing', lost],
    ['other.unused', 'changes nothing', 'changes nothing'],
  ])
})
