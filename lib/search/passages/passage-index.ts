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
import { passageTerms } from './terms.ts'

interface PassageDocument {
  id: number
  line: string
  questions: string
}

interface WholeDocument {
  id: number
  title: string
  abstract: string
  body: string
  questions: string
}

/** Index of a passage, or of a record → its score, up to 1. */
export type Scores = ReadonlyMap<number, number>

export interface PassageIndex {
  /** Indexes so many passages and documents more; false once all are. */
  indexNext: (count: number) => boolean
  /** @param isCandidate tells whether a record may be searched. */
  scorePassages: (question: Question, isCandidate: (record: number) => boolean) => Scores
  scoreDocuments: (question: Question, isCandidate: (record: number) => boolean) => Scores
}

const asIs = (term: string) => term

function options<Document>(fields: (keyof Document & string)[], termsOf: (text: string) => string[]): Options<Document> {
  return {
    fields,
    storeFields: [],
    tokenize: termsOf,
    processTerm: asIs,
    searchOptions: { processTerm: asIs },
    autoVacuum: false,
  }
}

/** BM25 by MiniSearch, times the share of the question that is met; the best is 1. */
function scoresOf(results: readonly SearchResult[], { terms }: Question): Map<number, number> {
  const { coverage } = weights.passages
  const scores = new Map<number, number>()
  let best = 0
  for (const { id, score, queryTerms } of results) {
    // MiniSearch multiplies by the number of terms that are met, whatever they count.
    const met = queryTerms.reduce((sum, term) => sum + (terms.get(term) ?? 0), 0)
    const value = (score / Math.max(1, queryTerms.length)) * met ** coverage
    scores.set(Number(id), value)
    best = Math.max(best, value)
  }
  for (const [id, value] of scores) scores.set(id, value / best)
  return scores
}

function wholeDocument(
  { title, zh, en, others = [], topics = [] }: SearchRecord,
  id: number,
  passages: readonly Passage[],
  data: SearchRecords,
): WholeDocument {
  const names = topics.flatMap((topic) => data.topics[topic] ?? []).flatMap((topic) => [topic.zh, topic.en])
  const inBoth = (of: readonly Passage[]) => of.map((passage) => `${passage.zh}\n${passage.en}`).join('\n')
  return {
    id,
    title: [title, zh ?? '', en ?? '', ...others, ...names].join('\n'),
    abstract: inBoth(passages.filter(({ kind }) => kind === 'abstract')),
    body: inBoth(passages.filter(({ kind }) => kind !== 'abstract')),
    questions: passages.flatMap(({ questions }) => questions).join('\n'),
  }
}

/** @param passages in the order of their records. */
export function createPassageIndex(
  data: SearchRecords,
  passages: readonly Passage[],
  concepts: Concepts,
  fold: CharacterFold,
): PassageIndex {
  const termsOf = (text: string) => {
    const plain = normalise(text, fold)
    return [...passageTerms(plain), ...concepts.namedIn(plain).map(({ concept }) => conceptTerm(concept))]
  }
  const ofPassages = new MiniSearch(options<PassageDocument>(['line', 'questions'], termsOf))
  const ofDocuments = new MiniSearch(options<WholeDocument>(['title', 'abstract', 'body', 'questions'], termsOf))
  const byRecord = new Map<number, Passage[]>()
  for (const passage of passages) byRecord.set(passage.record, [...(byRecord.get(passage.record) ?? []), passage])
  let next = 0

  function indexNext(count: number): boolean {
    const end = Math.min(next + count, passages.length + data.records.length)
    for (; next < end; next += 1) {
      const passage = passages[next]
      const record = data.records[next - passages.length]
      if (passage) ofPassages.add({ id: next, line: `${passage.zh}\n${passage.en}`, questions: passage.questions.join('\n') })
      else if (record) {
        const id = next - passages.length
        ofDocuments.add(wholeDocument(record, id, byRecord.get(id) ?? [], data))
      }
    }
    return next < passages.length + data.records.length
  }

  function search<Document>(
    index: MiniSearch<Document>,
    question: Question,
    boost: Readonly<Record<string, number>>,
    mayBeFound: (id: number) => boolean,
  ): Scores {
    const { k, b, d } = weights.passages
    const results = index.search(question.text, {
      tokenize: () => [...question.terms.keys()],
      boostTerm: (term) => question.terms.get(term) ?? 0,
      boostDocument: (id) => Number(mayBeFound(Number(id))),
      boost: { ...boost },
      bm25: { k, b, d },
    })
    return scoresOf(results, question)
  }

  return {
    indexNext,
    scorePassages: (question, isCandidate) =>
      search(ofPassages, question, { questions: weights.passages.questions }, (id) => isCandidate(passages[id]?.record ?? -1)),
    scoreDocuments: (question, isCandidate) =>
      search(ofDocuments, question, { title: weights.passages.title, questions: weights.passages.questionsOfAll }, isCandidate),
  }
}
