/** Questions: the same passages for our search and for its peers → who lands on which document and page. */
import { openSearcher } from '../relevance/open-searcher.ts'
import { measure } from '../relevance/measure.ts'
import { measureSearcher } from '../relevance/measure-searcher.ts'
import { heldOutSets, readOwnSet } from '../relevance/own-sets.ts'
import { passagesOf } from './documents.mjs'
import { pagefind } from './pagefind.mjs'
import { miniSearch, orama } from './peers.mjs'

const pagesShown = 4

/** Passages in their order → each document where its first passage stands. */
const documentsIn = (places) => [...new Set(places.map(({ id }) => id))]

/**
 * @param data what the pipeline wrote
 * @returns the number of passages, and by engine a measurement of each set
 */
export async function compareOnQuestions(data) {
  const { searcher, data: records, text, questions: asked } = await openSearcher(data)
  const { documents, placeOf } = passagesOf(records, text, asked)
  const sets = {
    questions: await readOwnSet('questions'),
    'held-out': (await Promise.all(heldOutSets.map(readOwnSet))).flat(),
    'fifth of them': await readOwnSet('fifth-held-out'),
  }
  const measureAll = (measureSet) => Object.entries(sets).map(([set, queries]) => [set, measureSet(queries)])
  const results = [{ name: 'ours', sets: Object.fromEntries(measureAll((queries) => measureSearcher(searcher, queries))) }]
  for (const make of [miniSearch, orama, pagefind]) {
    const { name, search, stop } = await make(documents)
    const found = new Map()
    for (const { q } of Object.values(sets).flat()) found.set(q, (await search(q)).map(placeOf))
    await stop?.()
    const measured = measureAll((queries) =>
      measure(
        queries,
        (q) => documentsIn(found.get(q)),
        (q) => found.get(q).slice(0, pagesShown),
      ),
    )
    results.push({ name, sets: Object.fromEntries(measured) })
    process.stderr.write(`${name} on questions …\n`)
  }
  return { passages: documents.length, results }
}
