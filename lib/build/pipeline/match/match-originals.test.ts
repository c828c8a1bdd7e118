import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { OriginalFacts } from './compare-facts.ts'
import { listingId, matchOriginals, type Matches } from './match-originals.ts'
import type { DumpRecord } from '../dump/parse-record.ts'
import { formatProblem } from '../../tools/problem.ts'
import { indexTitles } from './split-title.ts'

const record = (body: string, more: Partial<DumpRecord> = {}): DumpRecord => ({
  file: 'a.txt',
  line: 1,
  body,
  pages: 29,
  size: { value: 2.2, unit: 'MB' },
  age: { value: 6, unit: '月' },
  rating: 3,
  ...more,
})

function match(records: DumpRecord[], originals: (OriginalFacts & { title: string })[]): Matches {
  const titles = originals.map(({ title, ...original }) => ({ title, original }))
  return matchOriginals(records, indexTitles(titles), new Map(titles.map(({ original }) => [original.id, original])))
}

const raft = { id: 'raft', title: 'Raft的工程实践', pages: 29, bytes: 2_308_101 }

test('a record whose title, pages and size agree belongs to the original', () => {
  const { listings, unmatched, problems, warnings } = match([record('raft的工程实践Curve介绍0')], [raft])
  assert.deepEqual([...unmatched, ...problems, ...warnings], [])
  assert.deepEqual(listings.get('raft'), [
    {
      title: 'raft的工程实践',
      snippet: 'Curve介绍',
      price: 0,
      priceCertain: true,
      pages: 29,
      size: { value: 2.2, unit: 'MB' },
      bytes: 2_306_867,
      age: { value: 6, unit: '月' },
      rating: 3,
      url: null,
      file: 'a.txt',
      line: 1,
      titleSource: 'material',
      evidence: { by: 'pages-and-size' },
    },
  ])
})

test('where the file could not be read, the evidence is the title only', () => {
  const { listings } = match([record('Raft的工程实践0')], [{ ...raft, pages: null, bytes: null }])
  assert.deepEqual(listings.get('raft')?.[0]?.evidence, { by: 'title' })
})

describe('two originals of one title', () => {
  test('are told apart by their pages', () => {
    const { listings, problems } = match([record('Raft的工程实践0')], [raft, { ...raft, id: 'raft-2', pages: 30 }])
    assert.deepEqual([problems, [...listings.keys()]], [[], ['raft']])
  })
  test('are told apart by their size', () => {
    const { listings, problems } = match([record('Raft的工程实践0')], [raft, { ...raft, id: 'raft-2', bytes: 99 }])
    assert.deepEqual([problems, [...listings.keys()]], [[], ['raft']])
  })
  test('of which one agrees and one could not be read: the one that agrees', () => {
    const { listings } = match([record('Raft的工程实践0')], [{ ...raft, id: 'raft-2', pages: null, bytes: null }, raft])
    assert.deepEqual([...listings.keys()], ['raft'])
  })
  test('both of which agree are an error that names both', () => {
    const { problems, listings } = match([record('Raft的工程实践0', { line: 7 })], [raft, { ...raft, id: 'raft-2' }])
    assert.deepEqual(problems.map(formatProblem), [
      'a.txt:7: expected one original for the record, found raft and raft-2, both of which fit',
    ])
    assert.equal(listings.size, 0)
  })
  test('neither of which could be read are an error that names both', () => {
    const unread = { ...raft, pages: null, bytes: null }
    const { problems } = match([record('Raft的工程实践0')], [unread, { ...unread, id: 'raft-2' }])
    assert.match(problems.map(formatProblem).join(), /raft and raft-2/)
  })
})

describe('a record without an original', () => {
  test('of unknown title is a talk of its own, without a warning', () => {
    const { listings, unmatched, warnings } = match([record('云原生数据库• 背景0')], [raft])
    const [id = ''] = unmatched
    assert.match(id, /^listing-[0-9a-f]{10}$/)
    assert.deepEqual([listings.get(id)?.[0]?.evidence, listings.get(id)?.[0]?.titleSource, warnings], [null, 'guess', []])
  })
  test('of a known title but other pages is warned of', () => {
    const { unmatched, warnings } = match([record('Raft的工程实践0', { pages: 30 })], [raft])
    assert.equal(unmatched.size, 1)
    assert.deepEqual(warnings.map(formatProblem), [
      'a.txt:1: expected the pages and size of raft, whose title it has, found 30 pages, 2.2 MB',
    ])
  })
  test('that begins with a known title, without that its facts agree, is warned of with both', () => {
    const { unmatched, warnings } = match([record('Raft的工程实践补遗0', { pages: 30 })], [raft])
    assert.equal(unmatched.size, 1)
    assert.deepEqual(warnings.map(formatProblem), [
      'a.txt:1: expected the pages and size of raft, with whose title it begins; it is a record of its own, "Raft的工程实践补遗", found 30 pages, 2.2 MB',
    ])
  })
  test('has a title without invisible characters, and an id of it as it is written', () => {
    const body = ' Curve\u200b核心\u00a0⻚面'
    const { listings, unmatched } = match([record(`${body}0`)], [raft])
    const [id = ''] = unmatched
    assert.equal(listings.get(id)?.[0]?.title, 'Curve核心 页面')
    assert.equal(id, listingId({ title: body, snippet: '', pages: 29, size: { value: 2.2, unit: 'MB' } }))
  })
  test('of which nothing is known', () => {
    const unknown = { pages: null, size: null, age: null, rating: null }
    const { listings, unmatched } = match([record('云原生数据库0', unknown)], [raft])
    const [listing] = listings.get([...unmatched][0] ?? '') ?? []
    assert.deepEqual(
      [listing?.pages, listing?.size, listing?.bytes, listing?.age, listing?.rating],
      [null, null, null, null, null],
    )
  })
  test('has an id that title, snippet, pages and size make, and nothing else', () => {
    const listing = { title: '云原生', snippet: '• 背景', pages: 29, size: { value: 2.2, unit: 'MB' as const } }
    const id = listingId(listing)
    assert.equal(id, 'listing-1232fd04e9')
    assert.notEqual(listingId({ ...listing, title: '云原生•', snippet: ' 背景' }), id)
    assert.notEqual(listingId({ ...listing, pages: 30 }), id)
    assert.notEqual(listingId({ ...listing, size: { value: 2.2, unit: 'KB' } }), id)
  })
})

test('the same record in two dumps is one talk with two listings', () => {
  const elsewhere = { file: 'b.txt', line: 4, age: { value: 7, unit: '月' as const } }
  for (const body of ['Raft的工程实践Curve0', '云原生数据库• 背景0']) {
    const { listings } = match([record(body), record(body, elsewhere)], [raft])
    assert.deepEqual(
      [...listings.values()].map((sightings) => sightings.map(({ file, line, age }) => [file, line, age?.value])),
      [
        [
          ['a.txt', 1, 6],
          ['b.txt', 4, 7],
        ],
      ],
    )
  }
})
