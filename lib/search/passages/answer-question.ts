/** A question → the pages that may answer it, and the documents that they are of. */
import type { QuestionData, SearchRecord, SearchRecords, SearchText } from '../corpus/search-data.ts'
import type { CharacterFold } from '../text/normalise.ts'
import * as weights from '../weights.ts'
import { createConcepts } from './concepts.ts'
import { createTermCounter } from './count-terms.ts'
import { indexPassages } from './index-passages.ts'
import { createPassageIndex } from './passage-index.ts'
import { scorePageTexts, type ReadPage } from './page-texts.ts'
import { listPassages, type Passage } from './passage.ts'
import { createQuestionReader, type QuestionWords } from './question.ts'
import { rankPassages } from './rank-passages.ts'
import { createReasons, type PassageWhy } from './why-passage.ts'

/** A passage that may answer, with why. */
export interface PassageHit extends Omit<Passage, 'record' | 'questions'> {
  record: SearchRecord
  score: number
  readonly why: PassageWhy[]
}

export interface QuestionAnswer {
  /** Best first; at most as many as are shown. */
  passages: PassageHit[]
  /** Indices of the records of the best passages, best first. */
  records: readonly number[]
}

export interface QuestionAnswerer {
  /**
   * @param isCandidate tells whether a record may be found.
   * @param read the pages of originals, as far as their text is at hand
   */
  answer: (q: string, isCandidate: (record: number) => boolean, read: ReadPage) => QuestionAnswer
}

export interface QuestionSources {
  data: SearchRecords
  text: SearchText
  /** What the texts answer. */
  asked: QuestionData
  fold: CharacterFold
  /** Words that count less; unless it is said, those that only ask or join. */
  words?: QuestionWords
}

/**
 * @param pause lets other work be done while passages are indexed; called often
 * @returns once all are.
 */
export async function createQuestionAnswerer(
  { data, text, asked, fold, words }: QuestionSources,
  pause: () => Promise<void>,
): Promise<QuestionAnswerer> {
  const groups = [...asked.everydayWords, ...Object.values(data.topics).flatMap(({ synonyms }) => synonyms)]
  const concepts = createConcepts(groups, fold)
  const { why } = createReasons(concepts, fold)
  const read = createQuestionReader(concepts, fold, words)
  const passages = listPassages(data, text, asked)
  const terms = createTermCounter(concepts, fold)
  const index = createPassageIndex(passages, await indexPassages(data, passages, terms, pause), terms)
  const placesOf = new Map<number, number[]>()
  for (const [place, { record }] of passages.entries()) placesOf.set(record, [...(placesOf.get(record) ?? []), place])

  function answer(q: string, isCandidate: (record: number) => boolean, readPage: ReadPage): QuestionAnswer {
    const { shown, leading, documents, documentsRead } = weights.passages
    const question = read(q)
    const ofDocuments = index.scoreDocuments(question, isCandidate)
    const likely = [...ofDocuments.keys()].slice(0, documents)
    const lines = index.scorePassages(question, new Set(likely))
    const pages = likely.slice(0, documentsRead).flatMap((record) => placesOf.get(record) ?? [])
    const texts = scorePageTexts(passages, pages, index.weigh(question), readPage)
    const ranked = rankPassages(passages, { lines, texts }, ofDocuments)
    const hits = ranked.passages.slice(0, shown).flatMap(({ index: at, score }): PassageHit[] => {
      const passage = passages[at]
      const record = passage && data.records[passage.record]
      if (!passage || !record) return []
      const { kind, page, anchor, zh, en } = passage
      return [{ record, kind, page, anchor, zh, en, score, why: why(question, passage, readPage(passage)) }]
    })
    return { passages: hits, records: ranked.records.slice(0, leading) }
  }

  return { answer }
}
