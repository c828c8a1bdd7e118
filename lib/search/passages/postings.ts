/**
 * How often documents hold terms → a MiniSearch index. Given the texts, it would look for each word of them in its tree of terms;
 * we count the words by their numbers, and a term comes into its tree when it is asked for, held by the documents that are searched:
 * of a hundred thousand hardly any is. What MiniSearch scores is the same to the last digit.
 */
import MiniSearch, { type Options, type SearchOptions, type SearchResult } from 'minisearch'

/** Terms of a text, by their numbers, each once, and how often each occurs. */
export interface TermCounts {
  terms: readonly number[]
  counts: readonly number[]
}

export interface Postings<Field extends string> {
  /** Adds a text of a document; a field may be made of several, the documents come in their order. */
  add: (document: number, field: Field, counts: TermCounts) => void
  /** @param pause lets other work be done; called now and then */
  toIndex: (pause: () => Promise<void>) => Promise<CountedIndex>
}

/** Which documents hold which terms in one field, and how often. */
interface Holders {
  /** Count of documents that hold a term. */
  count: (term: number) => number
  /** Tells each of them, in their order; one several times where the field is made of several texts. */
  each: (term: number, tell: (document: number, often: number) => void) => void
}

/** Documents that hold a term, only those that may be found: as many count as hold it at all. */
class Held extends Map<number, number> {
  readonly #all: number

  constructor(all: number) {
    super()
    this.#all = all
  }

  override get size(): number {
    return this.#all
  }
}

/** A term in the index: in digits and letters, so that the tree's nodes have 36 branches at most. */
export function keyOf(term: number): string {
  return term.toString(36)
}

/** As MiniSearch works out averages, document by document, so that scores are the same to the last digit. */
function averages(lengths: Iterable<readonly number[]>): number[] {
  const average: number[] = []
  let count = 0
  for (const ofDocument of lengths) {
    for (const [field, length] of ofDocument.entries()) average[field] = ((average[field] ?? 0) * count + length) / (count + 1)
    count += 1
  }
  return average
}

const asIs = (term: string) => term

function optionsOf(fields: readonly string[]): Options {
  const searchOptions = { processTerm: asIs }
  return { fields: [...fields], storeFields: [], processTerm: asIs, searchOptions, autoVacuum: false }
}

/** Searched by terms, and otherwise as any index of MiniSearch. */
export class CountedIndex extends MiniSearch {
  readonly #holders: readonly Holders[]

  /** @param lengths document → how many terms each field has. @param holders of each field */
  constructor(fields: readonly string[], lengths: ReadonlyMap<number, number[]>, holders: readonly Holders[]) {
    super(optionsOf(fields))
    this.#holders = holders
    const documents = [...lengths.keys()]
    this._documentCount = documents.length
    this._nextId = (documents.at(-1) ?? -1) + 1
    for (const document of documents) {
      this._documentIds.set(document, document)
      this._idToShortId.set(document, document)
    }
    this._fieldLength = new Map(lengths)
    this._avgFieldLength = averages(lengths.values())
  }

  /**
   * @param worths of the terms that are looked for
   * @param mayBeFound which documents are searched
   * @param most count of documents that are scored, the likeliest: scoring one costs MiniSearch an object a term
   */
  searchTerms(
    worths: ReadonlyMap<number, number>,
    options: Pick<SearchOptions, 'boost' | 'bm25'>,
    mayBeFound: (document: number) => boolean,
    most: number,
  ): SearchResult[] {
    const isLikely = this.#likeliest(worths, mayBeFound, most)
    const byKey = new Map([...worths].map(([term, worth]) => [this.#take(term, isLikely), worth]))
    return this.search('any', { ...options, tokenize: () => [...byKey.keys()], boostTerm: (key) => byKey.get(key) ?? 0 })
  }

  /** Which documents hold most of the terms, by their rarity, however often and in how long a text. */
  #likeliest(
    worths: ReadonlyMap<number, number>,
    mayBeFound: (document: number) => boolean,
    most: number,
  ): (document: number) => boolean {
    if (most >= this._documentCount) return mayBeFound
    const sums = new Float64Array(this._nextId)
    for (const [term, worth] of worths) {
      for (const { count, each } of this.#holders) {
        const held = count(term)
        const gain = worth * Math.log(1 + (this._documentCount - held + 0.5) / (held + 0.5))
        let before = -1
        each(term, (document) => {
          if (document !== before && mayBeFound(document)) sums[document] = (sums[document] ?? 0) + gain
          before = document
        })
      }
    }
    const least = sums.slice().sort().at(-most) ?? 0
    return (document) => (sums[document] ?? 0) >= least && mayBeFound(document)
  }

  /** Puts a term into the tree, held by those documents alone that are searched. @returns its key */
  #take(term: number, isSearched: (document: number) => boolean): string {
    const key = keyOf(term)
    const fields = this.#holders.flatMap(({ count, each }, field) => {
      if (count(term) === 0) return []
      const held = new Held(count(term))
      each(term, (document, often) => {
        if (isSearched(document)) held.set(document, (held.get(document) ?? 0) + often)
      })
      return [[field, held] as const]
    })
    if (fields.length > 0) this._index.set(key, new Map(fields))
    return key
  }
}

/** What was counted of one field, in turn: lists of numbers alone, which cost no memory beside them. */
interface FieldLog {
  terms: number[]
  documents: number[]
  counts: number[]
  /** Term → the document that held it last. */
  last: number[]
  /** Term → count of documents that hold it. */
  held: number[]
}

/** The log in the order of its terms. */
function byTerm({ terms, documents, counts, held }: FieldLog): Holders {
  const starts = new Uint32Array(held.length + 1)
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1
  for (let term = 0; term < held.length; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const next = starts.slice()
  const [holding, often] = [new Uint32Array(terms.length), new Uint32Array(terms.length)]
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0
    const place = next[term] ?? 0
    holding[place] = documents[at] ?? 0
    often[place] = counts[at] ?? 0
    next[term] = place + 1
  }
  return {
    count: (term) => held[term] ?? 0,
    each: (term, tell) => {
      for (let place = starts[term] ?? 0; place < (starts[term + 1] ?? 0); place += 1)
        tell(holding[place] ?? 0, often[place] ?? 0)
    },
  }
}

/** @param fields by whose names a search weighs them */
export function createPostings<Field extends string>(fields: readonly Field[]): Postings<Field> {
  const fieldIds = new Map(fields.map((field, at) => [field, at]))
  const logs = fields.map((): FieldLog => ({ terms: [], documents: [], counts: [], last: [], held: [] }))
  const lengths = new Map<number, number[]>()

  function add(document: number, field: Field, { terms, counts }: TermCounts): void {
    const at = fieldIds.get(field) ?? -1
    const log = logs[at]
    if (!log) return
    const length = lengths.get(document) ?? fields.map(() => 0)
    lengths.set(document, length)
    for (let place = 0; place < terms.length; place += 1) {
      const term = terms[place] ?? 0
      log.terms.push(term)
      log.documents.push(document)
      log.counts.push(counts[place] ?? 0)
      if (log.last[term] === document) continue
      log.last[term] = document
      log.held[term] = (log.held[term] ?? 0) + 1
      length[at] = (length[at] ?? 0) + 1
    }
  }

  async function toIndex(pause: () => Promise<void>): Promise<CountedIndex> {
    const holders: Holders[] = []
    for (const log of logs) {
      await pause()
      holders.push(byTerm(log))
    }
    return new CountedIndex(fields, lengths, holders)
  }

  return { add, toIndex }
}
