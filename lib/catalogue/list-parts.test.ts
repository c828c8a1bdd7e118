import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bareTalk } from '../build/testing/sample-talks.ts'
import type { Talk } from './catalogue.ts'
import { listParts, listYears } from './list-parts.ts'

const of = (year: string | null, count: number): Talk[] =>
  Array.from({ length: count }, (_, index) => ({ ...bareTalk, id: `${year ?? 'undated'}-${index}`, date: year }))
/** "2023×2 2022×1" for each part. */
const told = (parts: readonly (readonly Talk[])[]) =>
  parts.map((part) => {
    const years = [...new Set(part.map(({ date }) => date))]
    return years.map((year) => `${year ?? 'undated'}×${part.filter(({ date }) => date === year).length}`).join(' ')
  })

for (const [what, talks, parts] of [
  ['what fits is one part', [...of('2023', 2), ...of('2022', 2)], ['2023×2 2022×2']],
  ['a year that does not fit begins a part', [...of('2023', 3), ...of('2022', 2)], ['2023×3', '2022×2']],
  ['small years follow together', [...of('2023', 3), ...of('2022', 2), ...of('2021', 2)], ['2023×3', '2022×2 2021×2']],
  ['a year of more than a part is split', of('2023', 9), ['2023×4', '2023×4', '2023×1']],
  ['its rest leaves room for the next year', [...of('2023', 5), ...of('2022', 3)], ['2023×4', '2023×1 2022×3']],
  ['what has no date is listed too', [...of('2023', 4), ...of(null, 1)], ['2023×4', 'undated×1']],
  ['nothing is an empty part', [], ['']],
] as const) {
  test(`in parts of four: ${what}`, () => assert.deepEqual(told(listParts(talks, 4)), parts))
}

test('parts hold every record once, in the order given', () => {
  const talks = [...of('2023', 7), ...of('2022', 1), ...of('2021', 12), ...of(null, 6)]
  assert.deepEqual(listParts(talks, 5).flat(), talks)
})

test('a year leads to the page and the place where it begins', () => {
  const parts = listParts([...of('2023', 6), ...of('2022', 1), ...of('2021', 4), ...of(null, 2)], 4)
  assert.deepEqual(listYears(parts), [
    { year: '2023', count: 6, path: '/talks/#2023' },
    { year: '2022', count: 1, path: '/list/2/#2022' },
    { year: '2021', count: 4, path: '/list/3/#2021' },
    { year: null, count: 2, path: '/list/4/#undated' },
  ])
})
