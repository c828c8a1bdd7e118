/**
 * The MiniSearch indexes of what answers questions: of passages, and of whole documents, whose score tells which document a
 * passage should be of. Built where they are searched: shipped they would weigh more than all texts (docs/decisions/passages.md).
 */
import MiniSearch, { type Options, type SearchResult } from 'minisearch'
import type { SearchRecord, SearchRecords } from '../corpus/search-data.ts'
import { normalise, type CharacterFold } from '../text/normalise.ts'
import { weights } from '../weights.ts'
import type { Concepts } from './concepts.ts'
import type { Passage } from './passage.ts'
import { conceptTerm, type Question } from './question.ts'
import { createTermKeys } from './term-keys.ts'
import { passageTerms } from './terms.ts'

/** Fields hold the keys of their terms, a space between them: what a passage says is cut into terms once for both indexes. */
interface PassageDocument {
  id: number
  line: string
  questions: string
}

interface WholeDocument extends PassageDocument {
  title: string
  abstract: string
}

/** Index of a passage, or of a record → its score, up to 1; best first. */
export type Scores = ReadonlyMap<number, number>

export interface PassageIndex {
  /** Indexes so many passages more, with the documents that end among them; false once all are. */
  indexNext: (count: number) => boolean
  /** @param isCandidate tells whether a record may be searched. */
  scorePassages: (question: Question, isCandidate: (record: number) => boolean) => Scores
  scoreDocuments: (question: Question, isCandidate: (record: number) => boolean) => Scores
}

const asIs = (term: string) => term

function createIndex<Document>(fields: (keyof Document & string)[]): MiniSearch<Document> {
  const options: Options<Document> = {
    fields,
    storeFields: [],
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: asIs,
    searchOptions: { processTerm: asIs },
    autoVacuum: false,
  }
  return new MiniSearch(options)
}

/** BM25 by MiniSearch, times the share of the question that is met; the best is 1. */
function scoresOf(results: readonly SearchResult[], counts: ReadonlyMap<string, number>): Scores {
  const { coverage } = weights.passages
  const scores = new Map<number, number>()
  let best = 0
  for (const { id, score, queryTerms } of results) {
    // MiniSearch multiplies by the number of terms that are met, whatever they count.
    const met = queryTerms.reduce((sum, term) => sum + (counts.get(term) ?? 0), 0)
    const value = (score / Math.max(1, queryTerms.length)) * met ** coverage
    scores.set(Number(id), value)
    best = Math.max(best, value)
  }
  return new Map([...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id, value]) => [id, value / best]))
}

function titlesOf({ title, zh, en, others = [], topics = [] }: SearchRecord, data: SearchRecords): string {
  const names = topics.flatMap((topic) => data.topics[topic] ?? []).flatMap((topic) => [topic.zh, topic.en])
  return [title, zh ?? '', en ?? '', ...others, ...names].join('\n')
}

/** @param passages in the order of their records. */
export function createPassageIndex(
  data: SearchRecords,
  passages: readonly Passage[],
  concepts: Concepts,
  fold: CharacterFold,
): PassageIndex {
  const ofPassages = createIndex<PassageDocument>(['line', 'questions'])
  const ofDocuments = createIndex<WholeDocument>(['title', 'abstract', 'line', 'questions'])
  const keys = createTermKeys()
  let next = 0
  let whole: WholeDocument | null = null

  /** @param counted for how many passages say its terms. */
  function termsOf(text: string, counted = false): string {
    const plain = normalise(text, fold)
    const terms = [...passageTerms(plain), ...concepts.namedIn(plain).map(({ concept }) => conceptTerm(concept))]
    return keys.keysOf(terms, counted).join(' ')
  }

  function finishDocument(): void {
    if (whole) ofDocuments.add(whole)
    whole = null
  }

  function documentOf(record: number): WholeDocument {
    if (whole?.id === record) return whole
    finishDocument()
    const known = data.records[record]
    whole = { id: record, title: known ? termsOf(titlesOf(known, data)) : '', abstract: '', line: '', questions: '' }
    return whole
  }

  function indexPassage({ record, kind, zh, en, questions: asked }: Passage, id: number): void {
    const [line, questions] = [termsOf(`${zh}\n${en}`, true), termsOf(asked.join('\n'))]
    ofPassages.add({ id, line, questions })
    const document = documentOf(record)
    const field = kind === 'abstract' ? 'abstract' : 'line'
    document[field] += `${document[field] === '' ? '' : ' '}${line}`
    if (questions !== '') document.questions += `${document.questions === '' ? '' : ' '}${questions}`
  }

  function indexNext(count: number): boolean {
    const end = Math.min(next + count, passages.length)
    for (; next < end; next += 1) {
      const passage = passages[next]
      if (passage) indexPassage(passage, next)
    }
    if (next < passages.length) return true
    finishDocument()
    return false
  }

  /** Keys of the terms to look for, and what each counts. Rare ones first: what many passages say tells little and takes longest. */
  function rareTerms({ terms }: Question): Map<string, number> {
    const { common, few, most } = weights.passages
    const limit = Math.max(few, common * passages.length)
    const known = [...terms].flatMap(([term, worth]) => {
      const found = keys.find(term)
      return found && found.texts <= limit ? [{ ...found, worth }] : []
    })
    const rarest = known.sort((a, b) => a.texts - b.texts).slice(0, most)
    return new Map(rarest.map(({ key, worth }) => [key, worth]))
  }

  function search<Document>(
    index: MiniSearch<Document>,
    question: Question,
    boost: Readonly<Record<string, number>>,
    mayBeFound: (id: number) => boolean,
  ): Scores {
    const { k, b, d } = weights.passages
    const counts = rareTerms(question)
    const results = index.search(question.text, {
      tokenize: () => [...counts.keys()],
      boostTerm: (key) => counts.get(key) ?? 0,
      boostDocument: (id) => Number(mayBeFound(Number(id))),
      boost: { ...boost },
      bm25: { k, b, d },
    })
    return scoresOf(results, counts)
  }

  return {
    indexNext,
    scorePassages: (question, isCandidate) =>
      search(ofPassages, question, { questions: weights.passages.questions }, (id) => isCandidate(passages[id]?.record ?? -1)),
    scoreDocuments: (question, isCandidate) => {
      const { title, questionsOfAll } = weights.passages
      return search(ofDocuments, question, { title, questions: questionsOfAll }, isCandidate)
    },
  }
}
