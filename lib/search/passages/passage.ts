/** What is said of documents, cut into what answers a question: a line about a page or a section, or an abstract. */
import type { QuestionData, RecordQuestions, RecordText, SearchRecords, SearchText } from '../corpus/search-data.ts'

export type PassageKind = 'highlight' | 'page' | 'section' | 'abstract'

export interface Passage {
  /** Index of the record. */
  record: number
  kind: PassageKind
  page: number | null
  /** Of the heading at the source. */
  anchor: string | null
  zh: string
  en: string
  /** What it answers, in both languages. */
  questions: readonly string[]
}

const none: readonly string[] = []

function passagesOf(
  record: number,
  { zh, en, guide = [], lines = [], sections = [] }: RecordText,
  asked: RecordQuestions,
): Passage[] {
  const ofPage = new Map(asked.pages)
  const ofSection = new Map(asked.sections)
  const onPage =
    (kind: 'highlight' | 'page') =>
    ([page, inZh, inEn]: [number, string, string]): Passage => ({
      record,
      kind,
      page,
      anchor: null,
      zh: inZh,
      en: inEn,
      questions: ofPage.get(page) ?? none,
    })
  const inSections = sections.map(([anchor, inZh, inEn]): Passage => ({
    record,
    kind: 'section',
    page: null,
    anchor,
    zh: inZh,
    en: inEn,
    questions: ofSection.get(anchor) ?? none,
  }))
  const abstract: Passage[] =
    zh === undefined && en === undefined
      ? []
      : [{ record, kind: 'abstract', page: null, anchor: null, zh: zh ?? '', en: en ?? '', questions: asked.abstract ?? none }]
  return [...guide.map(onPage('highlight')), ...lines.map(onPage('page')), ...inSections, ...abstract]
}

/** The passages of all records, in their order. */
export function listPassages({ records }: SearchRecords, texts: SearchText, { questions }: QuestionData): Passage[] {
  return records.flatMap(({ id }, record) => passagesOf(record, texts[id] ?? {}, questions[id] ?? {}))
}
