import assert from 'node:assert/strict'
import { test } from 'node:test'
import { format } from 'oxfmt'
import { compareFigures, lastFiguresSchema, lastFiguresText, type SetFigures } from './last-figures.ts'
import { measure, type JudgedQuery } from './measure.ts'
import { fallsTooFar, tellChange } from './tell-change.ts'

const judged = (id: string, name = 'a', pages?: JudgedQuery['pages']): JudgedQuery => ({
  id,
  class: name,
  q: `words of ${id}`,
  rel: { right: 1 },
  ...(pages && { pages }),
})
const queries = [judged('2'), judged('1'), judged('3', 'b', { right: [7] })]

/** Where each query's right record stands, and its right page. */
function measureAt(places: Record<string, number>, pageAt = 1, asked = queries) {
  const listTo = (place: number) => [...Array.from({ length: place - 1 }, (_, at) => `other-${at}`), 'right']
  return measure(
    asked,
    (q) => listTo(places[q.replace('words of ', '')] ?? 1),
    () => [...Array.from({ length: pageAt - 1 }, () => ({ id: 'other', page: 1 })), { id: 'right', page: 7 }],
  )
}

const text = lastFiguresText(0, [['words', measureAt({ 2: 2 })]])
const last = lastFiguresSchema.parse(JSON.parse(text)).sets.words ?? { queries: {} }

test('the file is in an order of its own, and as the formatter leaves it', async () => {
  assert.deepEqual(Object.keys(last.queries), ['1', '2', '3'])
  assert.ok(text.includes('"2": { "first": 2, "ndcg10": 0.631 }'), text)
  assert.ok(text.includes('"3": { "first": 1, "ndcg10": 1, "page": 1 }'), text)
  assert.ok(text.includes('"a": { "n": 2, "success1": 0.5, "mrr10": 0.75, "ndcg10": 0.815 }'), text)
  assert.equal((await format('last-figures.json', text, { printWidth: 130 })).code, text)
})

test('the same figures are no change', () => {
  const change = compareFigures(last, measureAt({ 2: 2 }))
  assert.deepEqual([change.classes, change.worse, change.better, change.added, change.gone], [{}, [], 0, 0, 0])
  assert.deepEqual(tellChange('words', change), [
    'words since the last figures: S@1 ·  MRR@10 ·  nDCG@10 ·; of 3 queries 0 better, 0 worse',
  ])
})

test('tells what became worse, and how many became better', () => {
  const change = compareFigures(last, measureAt({ 1: 3 }))
  assert.deepEqual(tellChange('words', change), [
    'words since the last figures: S@1 ·  MRR@10 −0.056  nDCG@10 −0.044; of 3 queries 1 better, 1 worse',
    '  a                  S@1 ·  MRR@10 −0.083  nDCG@10 −0.066',
    '  worse: 1 "words of 1" nDCG@10 1.000 → 0.500, first right 1 → 3',
  ])
})

test('where the records stand as they did, the page tells', () => {
  const change = compareFigures(last, measureAt({ 2: 2 }, 3))
  assert.deepEqual(
    change.worse.map(({ id }) => id),
    ['3'],
  )
  assert.match(tellChange('words', change).at(-1) ?? '', /nDCG@10 1\.000 → 1\.000, right page 1 → 3$/)
})

test('queries that are new or gone are counted, and change no figure', () => {
  const change = compareFigures(last, measureAt({ 2: 2, 4: 9 }, 1, [judged('1'), judged('2'), judged('4')]))
  assert.deepEqual([change.now.n, change.added, change.gone, change.before, change.worse], [2, 1, 1, change.now, []])
  assert.match(tellChange('words', change)[0] ?? '', /of 2 queries 0 better, 0 worse, 1 new, not compared, 1 gone$/)
})

test('a fall over all that nobody gave a reason for is told, with what to do', () => {
  assert.equal(fallsTooFar('words', compareFigures(last, measureAt({ 2: 2 }))), null)
  const words = fallsTooFar('words', compareFigures(last, measureAt({ 1: 2, 2: 2 }))) ?? ''
  assert.match(words, /^nDCG@10 of words fell from 0\.877 to 0\.754, .* mend it, or renew them .* say in the commit why$/)
})

test('a hundred queries of which one becomes a little worse fall by no more than is allowed', () => {
  const many = Array.from({ length: 100 }, (_, at) => judged(String(at)))
  const before = JSON.parse(lastFiguresText(0, [['words', measureAt({}, 1, many)]])) as { sets: { words: SetFigures } }
  const change = compareFigures(before.sets.words, measureAt({ 7: 2 }, 1, many))
  assert.equal(change.worse.length, 1)
  assert.equal(fallsTooFar('words', change), null)
})
