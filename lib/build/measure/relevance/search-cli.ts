/**
 * The search in a terminal: `npm run -s search -- "raft 快照" [--json] [--out DIR]`.
 */
import { resolve } from 'node:path'
import { runCommand, UsageError } from '../../tools/command.ts'
import { noFilters } from '../../../search/filter/facets.ts'
import type { PassageHit, SearchAnswer, Why } from '../../../search/search.ts'
import { isHan } from '../../../search/text/normalise.ts'
import { openSearcher } from './open-searcher.ts'

const command = {
  call: 'npm run -s search --',
  does: 'The search in a terminal, on what `npm run data` wrote, with why.',
  options: {
    json: { type: 'boolean', does: 'as JSON' },
    out: { type: 'string', value: 'DIR', does: 'what `npm run data -- --out DIR` wrote' },
  },
  positionals: 'QUERY',
} as const

/** What of a passage a program reads, in the language of the question. */
function toPassage({ record, page, anchor, kind, zh, en, why }: PassageHit, q: string) {
  return { id: record.id, page, anchor, kind, text: isHan([...q].find(isHan) ?? '') ? zh : en, why }
}

/** For each typed word that stands nowhere: what was searched instead. */
function conversions({ requirements }: SearchAnswer): Why[] {
  return requirements.flatMap(({ typed, alternatives: [first], optional }): Why[] =>
    first && !optional && first.kind !== 'literal' && first.kind !== 'synonym'
      ? [{ kind: first.kind, typed, found: first.text }]
      : [],
  )
}

await runCommand(command, async (values, positionals) => {
  const q = positionals.join(' ')
  if (q.trim() === '') throw new UsageError('What is to be found? Expected a query.')
  const { searcher } = await openSearcher(resolve(values.out ?? resolve(import.meta.dirname, '../../../../public/data')))
  const answer = searcher.search({ q, filters: noFilters, synonyms: true })
  const found = answer.records.map(answer.hitOf)
  const passages = answer.passages.map((passage) => toPassage(passage, q))
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
      `${JSON.stringify({ q, total: hits.length, partial: answer.partial, converted: conversions(answer), synonyms: answer.synonyms, passages, hits }, null, 2)}\n`,
    )
  } else {
    for (const { id, page, anchor, text, why } of passages) {
      const place = page === null ? (anchor === null ? '' : `  #${anchor}`) : `  p. ${page}`
      const reasons = why.map(({ typed, found }) => (typed === found ? typed : `${typed} → ${found}`)).join(', ')
      process.stdout.write(`  ?  ${id}${place}  ${text}  (${reasons})\n`)
    }
    for (const [index, { record, score, why, pages, missing }] of found.entries()) {
      const reasons = [
        ...why.map(({ kind, typed, found }) => `${kind}: ${typed} → ${found}`),
        ...missing.map((word) => `without ${word}`),
      ].join('; ')
      process.stdout.write(
        `${String(index + 1).padStart(3)}  ${score.toFixed(1).padStart(5)}  ${record.id}  ${record.title}${pages.length > 0 ? `  p. ${pages.map(({ number }) => number).join(', ')}` : ''}${reasons === '' ? '' : `  (${reasons})`}\n`,
      )
    }
    if (found.length === 0) process.stdout.write(`Nothing found. Close words: ${searcher.suggest(q, 5)?.join(', ') || 'none'}\n`)
  }
})
