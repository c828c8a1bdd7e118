/**
 * The search in a terminal: `npm run -s search -- "raft 快照" [--json] [--out DIR]`.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { noFilters } from '../../../search/filter/facets.ts'
import { openSearcher } from './open-searcher.ts'

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, out: { type: 'string' } },
})
const q = positionals.join(' ')
const { searcher } = await openSearcher(resolve(values.out ?? resolve(import.meta.dirname, '../../../../public/data')))
const answer = searcher.search({ q, filters: noFilters, synonyms: true })
const found = answer.records.map(answer.hitOf)
if (values.json) {
  const hits = found.map(({ record, score, why, pages, missing }) => ({
    id: record.id,
    title: record.title,
    score,
    why,
    pages: pages.map(({ number }) => number),
    missing,
  }))
  process.stdout.write(
    `${JSON.stringify({ q, total: hits.length, partial: answer.partial, converted: answer.converted, synonyms: answer.synonyms, hits }, null, 2)}\n`,
  )
} else {
  for (const [index, { record, score, why, pages, missing }] of found.entries()) {
    const reasons = [
      ...why.map(({ kind, typed, found }) => `${kind}: ${typed} → ${found}`),
      ...missing.map((word) => `without ${word}`),
    ].join('; ')
    process.stdout.write(
      `${String(index + 1).padStart(3)}  ${score.toFixed(1).padStart(5)}  ${record.id}  ${record.title}${pages.length > 0 ? `  p. ${pages.map(({ number }) => number).join(', ')}` : ''}${reasons === '' ? '' : `  (${reasons})`}\n`,
    )
  }
  if (found.length === 0) process.stdout.write(`Nothing found. Close words: ${searcher.suggest(q, 5).join(', ') || 'none'}\n`)
}
