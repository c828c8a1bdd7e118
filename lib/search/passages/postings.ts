/**
 * How often documents hold terms → a MiniSearch index, by the form in which MiniSearch writes one down. Given the texts, it would
 * look for each word of them in its tree of terms, which takes three times as long as to count them by their numbers.
 */
import MiniSearch, { type Options } from 'minisearch'

/** Term, by its number → how often it occurs. */
export type TermCounts = ReadonlyMap<number, number>

type Written = ReturnType<MiniSearch['toJSON']>

export interface Postings<Field extends string> {
  /** Adds a text of a document; a field may be made of several, the documents come in their order. */
  add: (document: number, field: Field, counts: TermCounts) => void
  /** The index, in which a term has the key of its number, searched by keys; other work goes on while it is made. */
  toIndex: () => Promise<MiniSearch>
}

/** A term in the index: in digits and letters, so that the tree's nodes have 36 branches at most. */
export function keyOf(term: number): string {
  return term.toString(36)
}

const asIs = (term: string) => term

/** As MiniSearch works out averages, document by document, so that scores are the same to the last digit. */
function averages(lengths: readonly (readonly number[])[]): number[] {
  return lengths.reduce<number[]>(
    (before, ofDocument, count) => ofDocument.map((length, field) => ((before[field] ?? 0) * count + length) / (count + 1)),
    [],
  )
}

/** What was counted of one field, in turn: lists of numbers alone, which cost no memory beside them. */
interface FieldLog {
  terms: number[]
  documents: number[]
  counts: number[]
  /** Term → the document that held it last. */
  last: number[]
}

/** @returns for a term, which documents hold it, and how often */
function byTerm({ terms, documents, counts }: FieldLog, all: number): (term: number) => Record<number, number> | null {
  const starts = new Uint32Array(all + 1)
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1
  for (let term = 0; term < all; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const places = new Uint32Array(terms.length)
  const next = starts.slice()
  terms.forEach((term, at) => {
    const place = next[term] ?? 0
    places[place] = at
    next[term] = place + 1
  })
  return (term) => {
    const [start = 0, end = 0] = [starts[term], starts[term + 1]]
    if (start === end) return null
    const held: Record<number, number> = {}
    for (let place = start; place < end; place += 1) {
      const at = places[place] ?? 0
      const document = documents[at] ?? 0
      held[document] = (held[document] ?? 0) + (counts[at] ?? 0)
    }
    return held
  }
}

/** @param fields by whose names a search weighs them */
export function createPostings<Field extends string>(fields: readonly Field[]): Postings<Field> {
  const fieldIds = Object.fromEntries(fields.map((field, at) => [field, at])) as Record<Field, number>
  const logs = fields.map((): FieldLog => ({ terms: [], documents: [], counts: [], last: [] }))
  /** Document → how many terms each field has. */
  const lengths: Record<number, number[]> = {}

  function add(document: number, field: Field, counts: TermCounts): void {
    const at = fieldIds[field]
    const length = (lengths[document] ??= fields.map(() => 0))
    const log = logs[at]
    if (!log) return
    for (const [term, count] of counts) {
      log.terms.push(term)
      log.documents.push(document)
      log.counts.push(count)
      if (log.last[term] !== document) length[at] = (length[at] ?? 0) + 1
      log.last[term] = document
    }
  }

  function* written(): Generator<Written['index'][number]> {
    const all = Math.max(...logs.map(({ last }) => last.length))
    const holders = logs.map((log) => byTerm(log, all))
    for (let term = 0; term < all; term += 1) {
      const held: Record<number, Record<number, number>> = {}
      holders.forEach((ofField, at) => {
        const found = ofField(term)
        if (found) held[at] = found
      })
      if (Object.keys(held).length > 0) yield [keyOf(term), held]
    }
  }

  function toIndex(): Promise<MiniSearch> {
    const documents = Object.keys(lengths)
    const options: Options = {
      fields: [...fields],
      storeFields: [],
      tokenize: (text) => text.split(' '),
      processTerm: asIs,
      searchOptions: { processTerm: asIs },
      autoVacuum: false,
    }
    const index: Written = {
      documentCount: documents.length,
      nextId: Number(documents.at(-1) ?? -1) + 1,
      documentIds: Object.fromEntries(documents.map((document) => [document, Number(document)])),
      fieldIds,
      fieldLength: lengths,
      averageFieldLength: averages(Object.values(lengths)),
      storedFields: {},
      dirtCount: 0,
      // It is gone through once, and needs no list: as objects, all counts together would be most of the work.
      index: written() as Iterable<Written['index'][number]> as Written['index'],
      serializationVersion: 2,
    }
    return MiniSearch.loadJSAsync(index, options)
  }

  return { add, toIndex }
}
