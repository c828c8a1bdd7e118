/**
 * The same records, the same judged queries and the same keystrokes for our search and for its peers, in one run; and
 * our site beside Pagefind's own UI in a browser.
 *
 * Reads what `npm run build` wrote; writes docs/benchmarks.md.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { drawKnownItems } from '../relevance/known-item.ts'
import { measure } from '../relevance/measure.ts'
import { readSearchFiles } from '../relevance/open-searcher.ts'
import { readJudged } from '../relevance/own-sets.ts'
import { createWholeSearcher } from '../../../search/whole-search.ts'
import { noFilters } from '../../../search/filter/facets.ts'
import { compareOnQuestions } from './compare-on-questions.mjs'
import { documentsOf } from './documents.mjs'
import { bundleBytes, compressed, cpuMs, cpuNow, percentile } from './measure-peers.mjs'
import { pagefind } from './pagefind.mjs'
import { flexSearch, fuse, miniSearch, orama } from './peers.mjs'
import { report } from './report.mjs'
import { sideBySide } from './side-by-side.mjs'

const root = resolve(import.meta.dirname, '../../../..')

/** @param data what the pipeline wrote */
export async function comparePeers(data) {
  const { data: searched, text } = await readSearchFiles(data)
  const [recordsJson, textJson] = [searched, text].map((value) => JSON.stringify(value))

  async function ours() {
    const js = await bundleBytes("export { createWholeSearcher } from '../../../search/whole-search.ts'")
    const [{ search }, loadMs] = cpuMs(() => createWholeSearcher({ data: JSON.parse(recordsJson), text: JSON.parse(textJson) }))
    return {
      name: 'ours',
      setUp: 'lib/search over the records, then their texts',
      bytes: js + compressed(recordsJson),
      allBytes: js + compressed(recordsJson) + compressed(textJson),
      loadMs,
      search: (q) => {
        const { records, hitOf } = search({ q, filters: noFilters, synonyms: true })
        // What a page shows of the first ten: reasons, words to mark, pages.
        for (const hit of records.slice(0, 10).map(hitOf)) void [hit.why, hit.words, hit.pages]
        return records.map(({ id }) => id)
      },
    }
  }

  const queries = (await readJudged(join(root, 'data/relevance/records.json'))).filter(({ needs }) => needs !== 'text')
  const knownItemSeed = 20
  /** Queries that are typed in the browser. */
  const maxTyped = 30
  const fresh = drawKnownItems(searched.records, text, knownItemSeed, 50)
  const keystrokes = queries.flatMap(({ q }) => [...q].map((_, at, characters) => characters.slice(0, at + 1).join('')))

  async function benchmark(engine) {
    const ranked = new Map()
    for (const { q } of [...queries, ...fresh]) ranked.set(q, await engine.search(q))
    const times = []
    for (const q of keystrokes) {
      const started = cpuNow()
      await engine.search(q)
      times.push(cpuNow() - started)
    }
    await engine.stop?.()
    const { name, setUp, bytes, allBytes = bytes, loadMs } = engine
    process.stderr.write(`${name} …\n`)
    return {
      name,
      setUp,
      bytes,
      allBytes,
      loadMs,
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      relevance: measure(queries, (q) => ranked.get(q)),
      known: measure(fresh, (q) => ranked.get(q)),
    }
  }

  const documents = documentsOf(searched, text)
  const results = []
  for (const make of [ours, miniSearch, orama, flexSearch, fuse, pagefind]) results.push(await benchmark(await make(documents)))
  const onQuestions = await compareOnQuestions(data)
  const site = await mkdtemp(join(tmpdir(), 'pagefind-site-'))
  const typed = queries.filter((_, at) => at % Math.ceil(queries.length / maxTyped) === 0).map(({ q }) => q)
  const beside = await sideBySide({ built: join(root, 'out'), folder: site, documents, queries: typed })
  await rm(site, { recursive: true })
  await writeFile(
    join(root, 'docs/benchmarks.md'),
    report(results, {
      beside,
      onQuestions,
      typed: typed.length,
      records: searched.records.length,
      queries: queries.length,
      keystrokes: keystrokes.length,
      fresh: fresh.length,
      knownItemSeed,
    }),
  )
}
