/** Questions, answered without one part of what answers them after another → what each part brings. */
import { createQuestionAnswerer, type QuestionSources } from '../../../search/passages/answer-question.ts'
import { characterFold } from '../../../search/corpus/corpus.ts'
import * as weights from '../../../search/weights.ts'
import type { JudgedQuery } from './measure.ts'
import { measureSearcher } from './measure-searcher.ts'
import type { OpenedSearch } from './open-searcher.ts'

/** What is left out, as a change of what passages are answered from and of the weights they are ranked by. */
interface Lack {
  sources?: (sources: QuestionSources) => Partial<QuestionSources>
  weights?: Partial<typeof weights.passages>
}

const noWords = { asking: ['\u0000'], joining: '', empty: [], faint: [] }
const withoutTopicNames = ({ data }: QuestionSources) => ({
  ...data,
  topics: Object.fromEntries(Object.entries(data.topics).map(([id, topic]) => [id, { ...topic, synonyms: [] }])),
})

const stopWords: Lack = { sources: () => ({ words: noWords }) }
const everydayWords: Lack = { sources: ({ asked }) => ({ asked: { ...asked, everydayWords: [] } }) }
const synonyms: Lack = {
  sources: (sources) => ({ asked: { ...sources.asked, everydayWords: [] }, data: withoutTopicNames(sources) }),
}
const singles: Lack = { weights: { single: 0 } }
const documents: Lack = { weights: { document: 0 } }
const questions: Lack = { sources: ({ asked }) => ({ asked: { ...asked, questions: {} } }) }
const pageTexts: Lack = { weights: { documentsRead: 0 } }
const all = [
  stopWords,
  synonyms,
  singles,
  documents,
  questions,
  pageTexts,
  { weights: { ofItsDocument: 0, abstract: 0, secondPage: 0 } },
]

const rows: readonly (readonly [name: string, lacks: readonly Lack[]])[] = [
  ['all', []],
  ['without stop words', [stopWords]],
  ['without everyday words', [everydayWords]],
  ['without any synonyms', [synonyms]],
  ['without single characters', [singles]],
  ['without scores of whole documents', [documents]],
  ['without our questions', [questions]],
  ['without the text of originals', [pageTexts]],
  ['BM25 of passages alone', all],
]

const cells = (figures: readonly (number | null)[]) => figures.map((value) => value?.toFixed(3) ?? '').join(' | ')

/**
 * Tells a table in Markdown, row by row.
 * @param sets by name, the questions
 * @throws where the catalogue holds no questions
 */
export async function measureParts(
  { data, text, questions: asked, reopen }: OpenedSearch,
  sets: Readonly<Record<string, readonly JudgedQuery[]>>,
  tell: (row: string) => void,
): Promise<void> {
  if (!asked) throw new Error('The records are too many to be asked in whole sentences.')
  const sources = { data, text, asked, fold: characterFold(data.tables.traditional) }
  const names = Object.keys(sets).flatMap((name) => ['S@1', 'page@1', 'page@4'].map((figure) => `${figure}, ${name}`))
  tell(`| | ${names.join(' | ')} |`)
  tell(`| --- |${names.map(() => ' --: |').join('')}`)
  const searcher = reopen()
  const usual = { ...weights.passages }
  for (const [name, lacks] of rows) {
    const changed = lacks.reduce((before: QuestionSources, lack) => ({ ...before, ...lack.sources?.(before) }), sources)
    searcher.addAnswerer(await createQuestionAnswerer(changed, () => Promise.resolve()))
    for (const lack of lacks) Object.assign(weights.passages, lack.weights)
    const measured = Object.values(sets).map((queries) => measureSearcher(searcher, queries).all)
    Object.assign(weights.passages, usual)
    tell(`| ${name} | ${cells(measured.flatMap(({ success1, page1, page4 }) => [success1, page1, page4]))} |`)
  }
}
