/**
 * Queries drawn from the indexed text itself, with a seed: a piece of a record's own words must find that record. Fresh at
 * every seed, so that nobody can tune to them.
 */
import type { RecordText, SearchRecord } from '../search/search-data.ts'
import type { JudgedQuery } from './measure.ts'

/** Mulberry32 (Tommy Ettinger, public domain): a small seeded generator of numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const shortestLatin = 4

function hanPiece(text: string, random: () => number): string | null {
  const runs = text.match(/\p{Script=Han}{4,}/gu) ?? []
  const run = runs[Math.floor(random() * runs.length)]
  if (run === undefined) return null
  const length = Math.min(run.length, 4 + Math.floor(random() * 4))
  const start = Math.floor(random() * (run.length - length + 1))
  return run.slice(start, start + length)
}

function latinPiece(text: string, random: () => number): string | null {
  const words = (text.match(/[A-Za-z][A-Za-z-]+(?: [A-Za-z][A-Za-z-]+){1,2}/g) ?? []).filter((words_) => words_.length >= shortestLatin)
  return words[Math.floor(random() * words.length)] ?? null
}

/** Swaps two neighbouring letters of the longest word, as fingers do. */
function mistype(text: string, random: () => number): string | null {
  const word = text.split(/[^A-Za-z]+/).sort((a, b) => b.length - a.length)[0] ?? ''
  if (word.length < 7) return null
  const at = 1 + Math.floor(random() * (word.length - 3))
  return word.slice(0, at) + word.slice(at + 1)
}

/**
 * Up to `perClass` queries of each class. Every record that literally holds the piece counts as right, not only the one
 * that it was drawn from.
 */
export function drawKnownItems(records: readonly SearchRecord[], texts: Readonly<Record<string, RecordText>>, seed: number, perClass: number): JudgedQuery[] {
  const random = seededRandom(seed)
  const whole = new Map(records.map((record) => {
    const text = texts[record.id]
    const guide = (text?.guide ?? []).flatMap(([, zh, en]) => [zh, en])
    return [record.id, [record.title, record.zh, record.en, ...(record.others ?? []), text?.zh, text?.en, ...guide].filter((part) => part !== undefined).join('\n')]
  }))
  const makers = { 'zh-phrase': hanPiece, english: latinPiece, typo: mistype } as const
  const queries: JudgedQuery[] = []
  for (const [name, make] of Object.entries(makers)) {
    const seen = new Set<string>()
    for (let attempt = 0; attempt < perClass * 10 && seen.size < perClass; attempt += 1) {
      const record = records[Math.floor(random() * records.length)]
      const source = record && (name === 'typo' ? record.en ?? record.title : whole.get(record.id))
      const q = source === undefined ? null : make(source, random)
      if (!record || q === null || seen.has(q)) continue
      seen.add(q)
      const rel: Record<string, number> = { [record.id]: 2 }
      for (const [id, text] of whole) if (id !== record.id && text.toLowerCase().includes(q.toLowerCase())) rel[id] = 1
      queries.push({ id: `${name}-${seed}-${seen.size}`, class: name, q, rel })
    }
  }
  return queries
}
