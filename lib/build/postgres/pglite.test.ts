/**
 * The export in PostgreSQL itself: the catalogue as it stands, loaded into PGlite and asked what the browser's search
 * is asked.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { noFilters } from '../../search/filter/facets.ts'
import { foldForm } from '../../catalogue/fold-characters.ts'
import { characterFold } from '../../search/corpus/corpus.ts'
import { normalise } from '../../search/text/normalise.ts'
import { openSearcher } from '../measure/relevance/open-searcher.ts'
import { readOwnSet } from '../measure/relevance/own-sets.ts'
import { ownCatalogue } from '../testing/own-catalogue.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { writeOwnFolder } from '../tools/write-own-folder.ts'
import { measureJudged, measureRecall, searchServer } from './compare.ts'
import { openPglite } from './open-pglite.ts'
import { belowFloors, reportLines } from './report.ts'
import { sqlFiles } from './sql-files.ts'
import { quoted } from './sql-server.ts'
import { tablesOf } from './tables.ts'

const out = join(temporaryFolder(), 'export')
const opened = await openSearcher((await ownCatalogue()).folder)
writeOwnFolder(out, sqlFiles(tablesOf(opened)))
const server = await openPglite()
after(() => server.close())
await server.load(out)

interface Found {
  id: string
  total: number
  passages: { place: string; number?: number; excerpt: string }[]
}

/** Of the judged queries one in so many; `npm run export:postgres -- --check URL` asks them all. */
const judgedSample = 4

const search = (q: string, filters: object = {}) =>
  server.query<Found>(`SELECT id, total, passages FROM talks.search(${quoted(q)}, ${quoted(JSON.stringify(filters))})`)

test('what the browser finds literally is found, and a right record stands first as often', async (t) => {
  // Kinds of queries are the browser's, and questions are answered by passages, which the export leaves to its own search.
  const judged = await readOwnSet('words')
  const recall = await measureRecall(opened, server, { seed: Number(process.env.SEED ?? 1), count: 8 })
  const relevance = await measureJudged(
    opened,
    server,
    judged.filter(({ needs }, at) => needs !== 'text' && at % judgedSample === 0),
  )
  for (const line of reportLines(recall, relevance)) t.diagnostic(line)
  assert.deepEqual(belowFloors(recall, relevance), [])
  assert.deepEqual(recall.lost, [])
})

test('a query is folded as the browser folds it, character by character', async () => {
  const characters = Array.from({ length: 0x3400 }, (_, at) => String.fromCodePoint(at + 1))
  const asked = [...characters.filter((one) => foldForm(one) !== one), 'Ｒａｆｔ  在　Curve', ' 元 数据 a  b ', 'ﬁle “x”—y']
  const rows = await server.query<{ q: string; folded: string }>(
    `SELECT q, talks.fold(q) AS folded FROM unnest(ARRAY[${asked.map(quoted).join(', ')}]) q`,
  )
  const fold = characterFold(opened.data.tables.traditional)
  const wrong = rows.filter(({ q, folded }) => folded !== normalise(q, fold))
  assert.deepEqual([rows.length, wrong], [asked.length, []])
})

test('the first ten are those of the whole order; filters and counts agree with the browser’s', async () => {
  const q = 'raft'
  const filters = { ...noFilters, kind: ['slides'], year: { from: 2021, to: 2023 } }
  const [all, ten, filtered] = [await searchServer(server, [q]), await search(q), await search(q, filters)]
  assert.deepEqual(
    ten.map(({ id }) => id),
    all.get(q)?.slice(0, 10),
  )
  const answer = opened.searcher.search({ q, filters, synonyms: true })
  assert.equal(filtered[0]?.total, answer.records.length)
  const counts = await server.query<{ facet: string; value: string; records: number }>(
    `SELECT * FROM talks.facets(${quoted(q)}, ${quoted(JSON.stringify(filters))})`,
  )
  const ours = Object.entries(answer.countFacets()).flatMap(([facet, values]) =>
    Object.entries(values).map(([value, records]) => ({ facet, value, records })),
  )
  const inOrder = (rows: typeof counts) => rows.map(({ facet, value, records }) => `${facet} ${value} ${records}`).sort()
  assert.deepEqual(inOrder(counts), inOrder(ours))
})

test('conditions let the same records through as in the browser', async () => {
  const typed = [
    'level:入门',
    '-level:入门',
    'level:"Deep dive"',
    'lang:en',
    'lang:"中文与英文"',
    'kind:"Meeting notes"',
    'year:2021',
  ]
  const unseen = ['speaker:\u200B', 'event:\u200B', '-kind:\u200B']
  const found = await searchServer(server, [...typed, ...unseen])
  for (const q of [...typed, ...unseen]) {
    const { records } = opened.searcher.search({ q, filters: noFilters, synonyms: true })
    assert.deepEqual(found.get(q)?.toSorted(), records.map(({ id }) => id).sort(), q)
  }
  for (const q of typed) assert.notEqual(found.get(q)?.length, 0, q)
})

test('passages tell their page, mark what was found, and are safe as HTML', async () => {
  const found = await search('元数据')
  const passages = found.flatMap((record) => record.passages)
  assert.ok(passages.some(({ number }) => number !== undefined))
  assert.ok(passages.every(({ excerpt }) => excerpt.includes('<mark>')))
  assert.deepEqual(
    passages.filter(({ excerpt }) => /[<>]/.test(excerpt.replaceAll(/<\/?mark>/g, ''))),
    [],
  )
})

test('nothing that a person types is an error', async () => {
  const typed = [
    '',
    ' ',
    '"',
    "'",
    '\\',
    '-',
    '%',
    '_',
    '"a',
    '-raft',
    'year:',
    'year:2021..',
    'pages:>20',
    'topic:元',
    '讲者:陈威',
  ]
  const odd = ['c++', '((', '&|!:*', '～', '🙂', '——', 'a'.repeat(1200), '元'.repeat(300), '$1', '{{x}}', '<b>', 'e\u0301']
  for (const q of [...typed, ...odd]) await assert.doesNotReject(search(q), q)
})
