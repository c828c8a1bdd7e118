/** The search over whatever stands in `data/`, built afresh: what it promises for every title and every piece of text. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { ownCatalogue } from '../../testing/own-catalogue.ts'
import { fc } from '../../testing/properties.ts'
import { buildCorpus, textsOf } from '../../../search/corpus/corpus.ts'
import { noFilters } from '../../../search/filter/facets.ts'
import { normalise } from '../../../search/text/normalise.ts'
import type { Hit, SearchAnswer } from '../../../search/search.ts'
import { openSearcher } from './open-searcher.ts'

const { folder } = await ownCatalogue()
const { searcher, data, text } = await openSearcher(folder)
const corpus = buildCorpus(data, text)

function search(q: string, synonyms = true): SearchAnswer {
  return searcher.search({ q, filters: noFilters, synonyms })
}

function ids({ records }: SearchAnswer): string[] {
  return records.map(({ id }) => id)
}

function hitsOf({ records, hitOf }: SearchAnswer): Hit[] {
  return records.map(hitOf)
}

function titlesOf(index: number): string[] {
  const record = data.records[index]
  return record ? [record.title, record.zh, record.en, ...(record.others ?? [])].filter((title) => title !== undefined) : []
}

const haystackOf = (id: string) => corpus.records.find(({ record }) => record.id === id)?.haystack ?? ''

const pieceOf = (whole: string, [from, length]: readonly [number, number]) =>
  whole.slice(from % whole.length, (from % whole.length) + length)
/** "io" alone is looked for where words begin, not within "version". */
const isShortLatin = (q: string) => /^[a-z][a-z0-9]{0,2}$/.test(normalise(q, corpus.fold).replace(/[^\p{L}\p{N}]/gu, ''))
const anyRecord = fc.nat({ max: data.records.length - 1 })

test('every substring of a title that holds two Han characters, letters or digits finds its record', () => {
  fc.assert(
    fc.property(anyRecord, fc.nat(), fc.tuple(fc.nat(), fc.integer({ min: 2, max: 30 })), (index, which, cut) => {
      const titles = titlesOf(index)
      const q = pieceOf(titles[which % titles.length] ?? '', cut)
      fc.pre((q.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2 && !isShortLatin(q))
      assert.ok(ids(search(q)).includes(data.records[index]?.id ?? ''), q)
    }),
    { numRuns: 500 },
  )
})

test('what stands literally in a text is found wherever it stands, and before anything else', () => {
  fc.assert(
    fc.property(anyRecord, fc.nat(), fc.tuple(fc.nat(), fc.integer({ min: 2, max: 12 })), (index, which, cut) => {
      const entry = corpus.records[index]
      const texts = entry ? textsOf(entry) : []
      const q = pieceOf(texts[which % texts.length] ?? '', cut)
      fc.pre(/^[\p{L}\p{N}][\p{L}\p{N}\s]+$/u.test(q))
      const typed = normalise(q, corpus.fold)
      fc.pre(typed.length >= 2 && !isShortLatin(q))
      const holding = corpus.records.filter(({ haystack }) => haystack.includes(typed)).map(({ record }) => record.id)
      assert.deepEqual(ids(search(q)).slice(0, holding.length).sort(), holding.sort(), q)
    }),
    { numRuns: 500 },
  )
})

/** How many of up to 10,000 characters are typed; `npm run test:slow` types more. */
const queries = Number(process.env.QUERY_RUNS ?? 40)
const alphabets = [
  fc.string({ unit: 'binary', maxLength: 5_000, size: 'max' }),
  fc.string({ unit: 'grapheme', maxLength: 5_000, size: 'max' }),
  ...[
    'a',
    'anganxg ',
    'yuanshuju',
    'abcdefghijklmnopqrstuvwxyz',
    '元数据快照的',
    'curve ',
    '"-:：“”',
    'a1 ',
    '緩存快取檔案',
    '- ',
  ].map((letters) => fc.string({ unit: fc.constantFrom(...letters), maxLength: 10_000, size: 'max' })),
]

// These need a corpus of some size: what a word may have been meant as is weighed by how often it stands there.
for (const [q, meant, why] of [
  ['元資料', '元数据', 'regional'],
  ['原数据', '元数据', 'pinyin'],
  ['metdata', 'metadata', 'typo'],
] as const) {
  test(`${q} finds what holds ${meant} first, and says that it is by ${why}`, () => {
    const [hit] = hitsOf(search(q))
    assert.ok(hit && haystackOf(hit.record.id).includes(meant), hit?.record.id)
    assert.deepEqual([...new Set(hit.why.map(({ kind }) => kind))], [why])
  })
}

test('the empty query finds every record', () => {
  assert.equal(search('').records.length, data.records.length)
})

test('no query of up to 10,000 characters throws', () => {
  fc.assert(
    fc.property(fc.oneof(...alphabets), fc.boolean(), (q, synonyms) => {
      const { records, hitOf } = search(q, synonyms)
      for (const hit of records.slice(0, 3).map(hitOf))
        assert.ok(Array.isArray(hit.why) && Array.isArray(hit.words) && Array.isArray(hit.pages))
      searcher.suggest(q, 5)
    }),
    { numRuns: queries },
  )
})

test('in a terminal a reader that goes away is no error', async () => {
  const command = resolve(import.meta.dirname, 'search-cli.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', command, '存储', '--out', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.destroy()
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code] = (await once(child, 'close')) as [number | null]
  assert.deepEqual({ code, said }, { code: 0, said: '' })
})
