/**
 * The search of the browser and the one of a server, on the same records: of what the browser finds by literal queries,
 * how much the server finds too, and how often each has a right record first on the judged queries.
 */
import { buildCorpus } from '../../search/corpus/corpus.ts'
import { noFilters } from '../../search/filter/facets.ts'
import { normalise } from '../../search/text/normalise.ts'
import type { OpenedSearch } from '../measure/relevance/open-searcher.ts'
import { measure, type JudgedQuery, type Measurement } from '../measure/relevance/measure.ts'
import { drawLiterals } from './draw-literals.ts'
import { quoted, type SqlServer } from './sql-server.ts'

const queriesAtOnce = 40

/** The ids that the server finds for each query, all, best first: what `talks.search` shows the first of. */
export async function searchServer(server: SqlServer, queries: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  const each = `SELECT r.id, f.rank FROM talks.read_query(q) u, talks.ranked(u.reading, u.phrases, u.others) f
    JOIN talks.record r ON r.position = f.record`
  for (let from = 0; from < queries.length; from += queriesAtOnce) {
    const some = queries.slice(from, from + queriesAtOnce).map(quoted)
    const rows = await server.query<{ q: string; ids: string[] }>(
      `SELECT q, ARRAY(SELECT id FROM (${each}) s ORDER BY rank) AS ids FROM unnest(ARRAY[${some.join(', ')}]) q`,
    )
    for (const { q, ids } of rows) found.set(q, ids)
  }
  return found
}

export interface Recall {
  queries: number
  /** Of the records that hold a query as it was typed and that the browser finds, the share that the server finds. */
  recall: number
  /** What it does not find: "query: id, id". */
  lost: string[]
}

/** @param draw a seed, and how many strings of each place */
export async function measureRecall(
  opened: OpenedSearch,
  server: SqlServer,
  draw: { seed: number; count: number },
): Promise<Recall> {
  const queries = drawLiterals(opened, draw)
  const corpus = buildCorpus(opened.data, opened.text)
  const there = await searchServer(server, queries)
  let wanted = 0
  let missed = 0
  const lost: string[] = []
  for (const q of queries) {
    const { records } = opened.searcher.search({ q, filters: noFilters, synonyms: true })
    const found = new Set(there.get(q))
    // What holds the words otherwise, or only some of them, each side fills its list with by rules of its own.
    const typed = normalise(q, corpus.fold)
    const holding = new Set(corpus.records.filter(({ haystack }) => haystack.includes(typed)).map(({ record }) => record.id))
    const answering = records.filter(({ id }) => holding.has(id))
    const missing = answering.filter(({ id }) => !found.has(id)).map(({ id }) => id)
    wanted += answering.length
    missed += missing.length
    if (missing.length > 0) lost.push(`${q}: ${missing.join(', ')}`)
  }
  return { queries: queries.length, recall: wanted === 0 ? 1 : 1 - missed / wanted, lost }
}

export interface Judged {
  browser: Measurement
  server: Measurement
}

export async function measureJudged(
  { searcher }: OpenedSearch,
  server: SqlServer,
  judged: readonly JudgedQuery[],
): Promise<Judged> {
  const there = await searchServer(
    server,
    judged.map(({ q }) => q),
  )
  return {
    browser: measure(judged, (q) => searcher.search({ q, filters: noFilters, synonyms: true }).records.map(({ id }) => id)),
    server: measure(judged, (q) => there.get(q) ?? []),
  }
}
