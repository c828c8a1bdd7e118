import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sampleCatalogue, sampleUrls } from '../build/testing/sample-talks.ts'
import { toBibtex } from '../exports/citations/to-bibtex.ts'
import { toCsl } from '../exports/citations/to-csl.ts'
import { toRis } from '../exports/citations/to-ris.ts'
import { pickEntries } from './pick-entries.ts'

const { talks } = sampleCatalogue
const chosen = [talks[2], talks[0]].filter((talk) => talk !== undefined)
const ids = [...chosen.map(({ id }) => id), 'no-such-record']

describe('the entries of some records, in their order, are those that an export of them alone would hold', () => {
  test('BibTeX', () => {
    assert.equal(pickEntries(toBibtex(talks, sampleUrls), 'BibTeX', ids).trim(), toBibtex(chosen, sampleUrls).trim())
  })
  test('RIS', () => {
    assert.equal(pickEntries(toRis(talks, sampleUrls), 'RIS', ids), toRis(chosen, sampleUrls))
  })
  test('CSL-JSON', () => {
    const all = JSON.stringify(talks.map((talk) => toCsl(talk, sampleUrls)))
    assert.deepEqual(
      JSON.parse(pickEntries(all, 'CSL-JSON', ids)),
      chosen.map((talk) => toCsl(talk, sampleUrls)),
    )
  })
})
