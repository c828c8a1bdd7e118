import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from '@retorquere/bibtex-parser'
import { bareTalk, fullTalk, sampleUrls } from '../build/testing/sample-talks.ts'
import { toBibtex } from '../exports/citations/to-bibtex.ts'
import { toCsl } from '../exports/citations/to-csl.ts'
import { toRis } from '../exports/citations/to-ris.ts'
import { addAccessDay, citationFormat, fillDay, today } from './access-day.ts'

const day = '2026-11-28'
const checked = { ...fullTalk, id: 'checked', linkChecked: '2026-11-20' }
const talks = [fullTalk, checked, bareTalk]

describe('the day on which a reader looks', () => {
  test('BibTeX: where the entry names none', () => {
    const { entries, errors } = parse(addAccessDay(toBibtex(talks, sampleUrls), 'BibTeX', day), { english: false })
    assert.deepEqual(errors, [])
    assert.deepEqual(
      entries.map(({ fields }) => fields.urldate),
      [day, '2026-11-20', day],
    )
  })

  test('RIS', () => {
    const days = addAccessDay(toRis(talks, sampleUrls), 'RIS', day).match(/^Y2 {2}- .*$/gm)
    assert.deepEqual(
      days?.map((line) => line.trim()),
      ['Y2  - 2026/11/28/', 'Y2  - 2026/11/20/', 'Y2  - 2026/11/28/'],
    )
  })

  test('CSL-JSON', () => {
    const text = JSON.stringify(talks.map((talk) => toCsl(talk, sampleUrls)))
    const items = JSON.parse(addAccessDay(text, 'CSL-JSON', day)) as { accessed: { 'date-parts': number[][] } }[]
    assert.deepEqual(
      items.map(({ accessed }) => accessed['date-parts'][0]),
      [
        [2026, 11, 28],
        [2026, 11, 20],
        [2026, 11, 28],
      ],
    )
  })

  test('a reference to paste', () => {
    assert.equal(
      fillDay('甲[EB/OL]. (2020)[{day}]. https://talks.example.', day),
      '甲[EB/OL]. (2020)[2026-11-28]. https://talks.example.',
    )
    assert.equal(fillDay('Chen, W. (2020).', day), 'Chen, W. (2020).')
  })

  test('is written as the standards have it', () => assert.match(today(), /^\d{4}-\d{2}-\d{2}$/))
})

test('files of citations are known by their names', () => {
  const names = ['/talks/a/cite.bib', '/talks/a/cite.ris', '/talks/a/cite.json', '/talks/a/index.md', '/data/pages.json']
  assert.deepEqual(names.map(citationFormat), ['BibTeX', 'RIS', 'CSL-JSON', null, null])
})
