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

/** [3, 1, 8, 2] → { 3: 1, 8: 2 } */
function inPairs(held: readonly number[]): Record<number, number> {
  const pairs: Record<number, number> = {}
  for (let at = 0; at < held.length; at += 2) pairs[held[at] ?? 0] = held[at + 1] ?? 0
  return pairs
}

/** @param fields by whose names a search weighs them */
export function createPostings<Field extends string>(fields: readonly Field[]): Postings<Field> {
  const fieldIds = Object.fromEntries(fields.map((field, at) => [field, at])) as Record<Field, number>
  /** By field and term: documents and how often they hold it, in turn. */
  const postings = fields.map((): (number[] | undefined)[] => [])
  /** Document → how many terms each field has. */
  const lengths: Record<number, number[]> = {}

  function add(document: number, field: Field, counts: TermCounts): void {
    const at = fieldIds[field]
    const length = (lengths[document] ??= fields.map(() => 0))
    const ofField = postings[at] ?? []
    for (const [term, count] of counts) {
      const held = (ofField[term] ??= [])
      const last = held.length - 1
      if (held[last - 1] === document) held[last] = (held[last] ?? 0) + count
      else {
        held.push(document, count)
        length[at] = (length[at] ?? 0) + 1
      }
    }
  }

  function* written(): Generator<Written['index'][number]> {
    const terms = Math.max(...postings.map(({ length }) => length))
    for (let term = 0; term < terms; term += 1) {
      const byField: Record<number, Record<number, number>> = {}
      postings.forEach((ofField, at) => {
        const held = ofField[term]
        if (held) byField[at] = inPairs(held)
      })
      yield [keyOf(term), byField]
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
