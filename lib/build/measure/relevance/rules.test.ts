/** What each way of asking finds, over the sample data: the tables of pinyin, variants and synonyms are built from them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runPipeline } from '../../pipeline/run.ts'
import { buildCorpus } from '../../../search/corpus/corpus.ts'
import { noFilters, type Filters } from '../../../search/filter/facets.ts'
import type { Hit, SearchAnswer } from '../../../search/search.ts'
import { sampleFolders } from '../../testing/sample-data.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { openSearcher } from './open-searcher.ts'

const out = temporaryFolder()
await runPipeline({ ...sampleFolders, out }, () => undefined)
const { searcher, data, text } = await openSearcher(out)
const corpus = buildCorpus(data, text)

function search(q: string, filters: Partial<Filters> = {}, synonyms = true): SearchAnswer {
  return searcher.search({ q, filters: { ...noFilters, ...filters }, synonyms })
}

function ids({ records }: SearchAnswer): string[] {
  return records.map(({ id }) => id)
}

function hitsOf({ records, hitOf }: SearchAnswer): Hit[] {
  return records.map(hitOf)
}

for (const [q, first, why] of [
  ['yuanshuju', 'store-metadata', 'pinyin'],
  ['緩存', 'caching-tiers', null],
  ['metdata', 'store-metadata', 'typo'],
  ['ebfp', 'ebpf-tracing', 'typo'],
  ['store元数据', 'store-metadata', null],
  ['Ｒａｆｔ', 'store-raft', null],
  ['ysj', 'store-metadata', 'initials'],
  ['kuai zhao', 'snapshot-clone', 'pinyin'],
  ['zero copy', 'zero-copy-network', null],
] as const) {
  test(`${q} finds ${first} first${why === null ? '' : `, and says that it is by ${why}`}`, () => {
    const [hit] = hitsOf(search(q))
    assert.equal(hit?.record.id, first)
    assert.deepEqual([...new Set(hit.why.map(({ kind }) => kind))], why === null ? [] : [why])
  })
}

test('initials of a speaker find all that is by the speaker', () => {
  assert.deepEqual(ids(search('zs')).slice(0, 3).sort(), ['caching-tiers', 'ebpf-tracing', 'store-raft'])
})

const haystackOf = (id: string) => corpus.records.find(({ record }) => record.id === id)?.haystack ?? ''

test('a phrase in quotes must stand as it is', () => {
  assert.deepEqual(ids(search('"distributed storage"')), ['zero-copy-network'])
  assert.deepEqual(ids(search('"storage distributed"')), [])
})

test('a word with a minus must not stand', () => {
  const all = ids(search('快照'))
  const without = ids(search('快照 -克隆'))
  assert.ok(without.length > 0 && without.length < all.length)
  assert.ok(without.every((id) => !haystackOf(id).includes('克隆')))
})

test('conditions narrow, alone and with words', () => {
  assert.deepEqual(ids(search('speaker:张三')).sort(), ['caching-tiers', 'ebpf-tracing', 'store-raft'])
  assert.deepEqual(ids(search('raft 讲者:张三 year:2022')), ['store-raft'])
})

test('an unknown field and a half-typed quote are text', () => {
  assert.ok(search('Store：元数据').records.length > 0)
  assert.deepEqual(ids(search('"raft')), ids(search('raft')))
})

test('filters narrow the hits and not their own counts', () => {
  const all = search('快照')
  const slides = search('快照', { kind: ['slides'] })
  assert.ok(slides.records.length > 0 && slides.records.length < all.records.length)
  assert.ok(slides.records.every(({ kind }) => kind === 'slides'))
  assert.deepEqual(slides.countFacets().kind, all.countFacets().kind)
})

test('words of the same meaning can be switched off', () => {
  assert.ok(search('快照').synonyms.includes('snapshot'))
  const without = search('快照', {}, false)
  assert.deepEqual(without.synonyms, [])
  assert.ok(hitsOf(without).every(({ why }) => why.every(({ kind }) => kind !== 'synonym')))
})

test('suggests words where nothing is found', () => {
  assert.ok(searcher.suggest('metad', 5)?.includes('metadata'))
  assert.ok(searcher.suggest('sotre', 5)?.includes('store'))
  assert.deepEqual(searcher.suggest('', 5), [])
})

test('where nothing holds all the words, what holds some says what is missing', () => {
  const answer = search('raft zzzzqqqq')
  const hits = hitsOf(answer)
  assert.ok(answer.partial && hits.length > 0 && hits.every(({ missing }) => missing.includes('zzzzqqqq')))
})
