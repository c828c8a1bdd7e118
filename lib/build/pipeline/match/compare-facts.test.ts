import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { SizeUnit } from '../../../catalogue/kinds.ts'
import { compareFacts, sizeAgrees, type Comparison, type ListedFacts, type OriginalFacts } from './compare-facts.ts'

describe('size after rounding to two decimals', () => {
  const cases: [bytes: number, value: number, unit: SizeUnit, agrees: boolean][] = [
    [2_308_101, 2.2, 'MB', true],
    [652_403, 637.11, 'KB', true],
    [652_403, 637.12, 'KB', false],
    [652_403, 0.62, 'MB', true],
    [512, 512, 'B', true],
    [513, 512, 'B', false],
    [3 * 1024 ** 3, 3, 'GB', true],
    [1_053_818, 1, 'MB', true],
    [1_053_819, 1, 'MB', false],
    [1_053_819, 1.01, 'MB', true],
    [2_308_101, 2.2, 'KB', false],
    [1.02 * 1024 ** 4, 1.02, 'TB', true],
  ]
  for (const [bytes, value, unit, agrees] of cases) {
    test(`${bytes} bytes ${agrees ? 'are' : 'are not'} ${value} ${unit}`, () =>
      assert.equal(sizeAgrees(bytes, { value, unit }), agrees))
  }
})

describe('what agrees beside the title', () => {
  const listed: ListedFacts = { pages: 29, size: { value: 2.2, unit: 'MB' } }
  const cases: [name: string, original: Omit<OriginalFacts, 'id'>, expected: Comparison][] = [
    ['pages and size', { pages: 29, bytes: 2_308_101 }, { verdict: 'agree', evidence: 'pages-and-size' }],
    ['pages, the size being unknown', { pages: 29, bytes: null }, { verdict: 'agree', evidence: 'pages' }],
    ['size, the pages being unknown', { pages: null, bytes: 2_308_101 }, { verdict: 'agree', evidence: 'size' }],
    ['nothing, as the file could not be read', { pages: null, bytes: null }, { verdict: 'unknown', evidence: 'title' }],
    ['not the pages', { pages: 30, bytes: 2_308_101 }, { verdict: 'differ', evidence: 'title' }],
    ['not the size', { pages: 29, bytes: 2_000_000 }, { verdict: 'differ', evidence: 'title' }],
    ['not the pages, the size being unknown', { pages: 30, bytes: null }, { verdict: 'differ', evidence: 'title' }],
  ]
  for (const [name, original, expected] of cases) {
    test(name, () => assert.deepEqual(compareFacts(listed, { id: 'x', ...original }), expected))
  }

  const unlisted: [name: string, listed: ListedFacts, verdict: Comparison['verdict']][] = [
    ['pages that the site does not tell', { pages: null, size: { value: 2.2, unit: 'MB' } }, 'agree'],
    ['a size that the site does not tell', { pages: 29, size: null }, 'agree'],
    ['neither', { pages: null, size: null }, 'unknown'],
  ]
  for (const [name, facts, verdict] of unlisted) {
    test(name, () => assert.equal(compareFacts(facts, { id: 'x', pages: 29, bytes: 2_308_101 }).verdict, verdict))
  }
})
