/** The search over the real catalogue, built afresh: what it promises for every title and every piece of text. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { projectFolders } from '../../pipeline/project-folders.ts'
import { runPipeline } from '../../pipeline/run.ts'
import { buildCorpus, textsOf } from '../../../search/corpus/corpus.ts'
import { noFilters, type Filters } from '../../../search/filter/facets.ts'
import { normalise } from '../../../search/text/normalise.ts'
import type { Hit, SearchAnswer } from '../../../search/search.ts'
import { openSearcher } from './open-searcher.ts'

const out = await mkdtemp(join(tmpdir(), 'search-'))
after(() => rm(out, { recursive: true }))
await runPipeline({ ...projectFolders, out }, () => undefined)
const { searcher, data, text } = await openSearcher(out)
const corpus = buildCorpus(data, text)

function search(q: string, filters: Partial<Filters> = {}, synonyms = true): SearchAnswer {
  return searcher.search({ q, filters: { ...noFilters, ...filters }, synonyms })
}

function ids(hits: readonly Hit[]): string[] {
  return hits.map(({ record }) => record.id)
}

function titlesOf(index: number): string[] {
  const record = data.records[index]
  return record ? [record.title, record.zh, record.en, ...(record.others ?? [])].filter((title) => title !== undefined) : []
}

const pieceOf = (whole: string, [from, length]: readonly [number, number]) =>
  whole.slice(from % whole.length, (from % whole.length) + length)
const anyRecord = fc.nat({ max: data.records.length - 1 })

test('every substring of a title that holds two Han characters, letters or digits finds its record', () => {
  fc.assert(
    fc.property(anyRecord, fc.nat(), fc.tuple(fc.nat(), fc.integer({ min: 2, max: 30 })), (index, which, cut) => {
      const titles = titlesOf(index)
      const q = pieceOf(titles[which % titles.length] ?? '', cut)
      fc.pre((q.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2)
      assert.ok(ids(search(q).hits).includes(data.records[index]?.id ?? ''), q)
    }),
    { numRuns: 1000 },
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
      fc.pre(typed.length >= 2)
      const holding = corpus.records.filter(({ haystack }) => haystack.includes(typed)).map(({ record }) => record.id)
      assert.deepEqual(ids(search(q).hits).slice(0, holding.length).sort(), holding.sort(), q)
    }),
    { numRuns: 1000 },
  )
})

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

test('no query of up to 10,000 characters throws', () => {
  fc.assert(
    fc.property(fc.oneof(...alphabets), fc.boolean(), (q, synonyms) => {
      const { hits } = search(q, {}, synonyms)
      for (const hit of hits.slice(0, 3))
        assert.ok(Array.isArray(hit.why) && Array.isArray(hit.words) && Array.isArray(hit.pages))
      searcher.suggest(q, 5)
    }),
    { numRuns: 200 },
  )
})

for (const [q, first, why] of [
  ['yuanshuju', 'metadata', 'pinyin'],
  ['緩存', 'caching', null],
  ['元資料', 'metadata', 'regional'],
  ['原数据', 'metadata', 'pinyin'],
  ['metdata', 'metadata', 'typo'],
  ['ebfp', 'ebpf', 'typo'],
  ['curve元数据', 'metadata', null],
  ['Ｒａｆｔ', 'raft', null],
  ['ysj', 'metadata', 'initials'],
  ['kuai zhao', 'snapshotclone', 'pinyin'],
  ['zero copy', 'performance', null],
] as const) {
  test(`${q} finds a record on ${first} first${why === null ? '' : `, and says that it is by ${why}`}`, () => {
    const [hit] = search(q).hits
    assert.ok(hit && hit.record.topics?.includes(first), hit?.record.id)
    assert.deepEqual([...new Set(hit.why.map(({ kind }) => kind))], why === null ? [] : [why])
  })
}

test('initials of a speaker find all that is by the speaker', () => {
  const { hits } = search('cw')
  const byChenWei = data.records.filter(({ speakers }) => speakers?.includes('chen-wei')).map(({ id }) => id)
  assert.ok(byChenWei.length > 1 && byChenWei.every((id) => ids(hits).slice(0, 8).includes(id)))
})

const haystackOf = (id: string) => corpus.records.find(({ record }) => record.id === id)?.haystack ?? ''

test('a phrase in quotes must stand as it is', () => {
  const found = ids(search('"distributed storage"').hits)
  assert.ok(found.length > 0 && found.every((id) => haystackOf(id).includes('distributed storage')))
  assert.deepEqual(ids(search('"storage distributed"').hits), [])
})

test('a word with a minus must not stand', () => {
  const all = ids(search('curvefs').hits)
  const without = search('curvefs -s3').hits
  assert.ok(without.length > 0 && without.length < all.length)
  assert.ok(without.every(({ record }) => !haystackOf(record.id).includes('s3')))
})

test('conditions narrow, alone and with words', () => {
  const alone = search('speaker:陈威').hits
  assert.ok(alone.length > 1 && alone.every(({ record }) => record.speakers?.includes('chen-wei')))
  const narrowed = search('raft 讲者:陈威 year:2022').hits
  assert.ok(
    narrowed.length > 0 &&
      narrowed.every(({ record }) => record.date?.startsWith('2022') && record.speakers?.includes('chen-wei')),
  )
})

test('an unknown field and a half-typed quote are text', () => {
  assert.ok(search('Curve：新一代').hits.length > 0)
  assert.deepEqual(ids(search('"raft').hits), ids(search('raft').hits))
})

test('filters narrow the hits and not their own counts', () => {
  const all = search('快照')
  const slides = search('快照', { kind: ['slides'] })
  assert.ok(slides.hits.length < all.hits.length && slides.hits.every(({ record }) => record.kind === 'slides'))
  assert.deepEqual(slides.counts.kind, all.counts.kind)
})

test('words of the same meaning can be switched off', () => {
  assert.ok(search('快照').synonyms.includes('snapshot'))
  const without = search('快照', {}, false)
  assert.deepEqual(without.synonyms, [])
  assert.ok(without.hits.every(({ why }) => why.every(({ kind }) => kind !== 'synonym')))
})

test('the empty query finds every record', () => {
  assert.equal(search('').hits.length, data.records.length)
})

test('suggests words where nothing is found', () => {
  assert.ok(searcher.suggest('metad', 5).includes('metadata'))
  assert.ok(searcher.suggest('cruve', 5).includes('curve'))
  assert.ok(searcher.suggest('双活', 5).includes('双周会'))
  assert.deepEqual(searcher.suggest('', 5), [])
})

test('where nothing holds all the words, what holds some says what is missing', () => {
  const { hits, partial } = search('bcache zzzzqqqq')
  assert.ok(partial && hits.length > 0 && hits.every(({ missing }) => missing.includes('zzzzqqqq')))
})

test('in a terminal a reader that goes away is no error', async () => {
  const command = resolve(import.meta.dirname, 'search-cli.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', command, 'curve', '--out', out], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.destroy()
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code] = (await once(child, 'close')) as [number | null]
  assert.deepEqual({ code, said }, { code: 0, said: '' })
})
