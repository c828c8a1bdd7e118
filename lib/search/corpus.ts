/**
 * The texts of the records, normalised once, and the plain truth about them: what stands where. Ranking comes from the
 * index; whether a hit is a hit is decided here, by looking.
 */
import { isHan, normalise, type CharacterFold } from './normalise.ts'
import type { RecordText, SearchRecord, SearchRecords } from './search-data.ts'
import { dateWords } from './search-index.ts'

export type FieldKind = 'title' | 'other' | 'speaker' | 'event' | 'date' | 'summary' | 'snippet' | 'guide'

export interface CorpusField {
  kind: FieldKind
  /** Normalised. */
  text: string
  /** As written; what is highlighted and shown. */
  source: string
  language: 'zh' | 'en' | null
  /** PDF page of a guide entry. */
  page?: number
}

export interface CorpusRecord {
  record: SearchRecord
  fields: CorpusField[]
  /** All fields, separated by line feeds, which no normalised text holds. */
  haystack: string
}

export interface Corpus {
  records: CorpusRecord[]
  byId: Map<string, CorpusRecord>
  /** Every two Han characters that stand side by side somewhere. */
  bigrams: Set<string>
  /** Every run of Latin letters and digits, whole. */
  words: Set<string>
  fold: CharacterFold
}

function addBigrams(text: string, bigrams: Set<string>): void {
  let previous = ''
  for (const character of text) {
    const current = isHan(character) ? character : ''
    if (previous !== '' && current !== '') bigrams.add(previous + current)
    previous = current
  }
}

function titleFields(record: SearchRecord, data: SearchRecords, field: FieldMaker): CorpusField[] {
  const event = record.event === undefined ? undefined : data.events[record.event]
  const other = [record.zh, record.en, ...(record.others ?? [])].filter((title) => title !== undefined)
  return [
    field('title', record.title, record.lang === 'en' ? 'en' : 'zh'),
    ...other.map((title) => field('other', title, null)),
    ...(record.speakers ?? []).flatMap((id) => {
      const speaker = data.speakers[id]
      return speaker ? [speaker.name, ...speaker.other, ...(speaker.org === null ? [] : [speaker.org])].map((name) => field('speaker', name, null)) : []
    }),
    ...(event ? [field('event', `${event.zh}${record.eventDate === undefined ? '' : ` ${record.eventDate}`}`, 'zh'), field('event', event.en, 'en')] : []),
    ...(record.date === undefined ? [] : [field('date', dateWords(record.date), null)]),
  ]
}

type FieldMaker = (kind: FieldKind, source: string, language: 'zh' | 'en' | null, page?: number) => CorpusField

function textFields(text: RecordText | undefined, field: FieldMaker): CorpusField[] {
  if (!text) return []
  return [
    ...(text.zh === undefined ? [] : [field('summary', text.zh, 'zh')]),
    ...(text.en === undefined ? [] : [field('summary', text.en, 'en')]),
    ...(text.snippets ?? []).map((snippet) => field('snippet', snippet, 'zh')),
    ...(text.guide ?? []).flatMap(([page, zh, en]) => [field('guide', zh, 'zh', page), field('guide', en, 'en', page)]),
  ]
}

/** Puts records (and texts, once they are there) into the form that is searched. */
export function buildCorpus(data: SearchRecords, texts: Readonly<Record<string, RecordText>>): Corpus {
  const pairs = [...data.tables.traditional]
  const fold = new Map<string, string>()
  for (let at = 0; at + 1 < pairs.length; at += 2) fold.set(pairs[at] ?? '', pairs[at + 1] ?? '')
  const field: FieldMaker = (kind, source, language, page) => {
    const made: CorpusField = { kind, text: normalise(source, fold), source, language }
    return page === undefined ? made : { ...made, page }
  }
  const bigrams = new Set<string>()
  const words = new Set<string>()
  const records = data.records.map((record) => {
    const fields = [...titleFields(record, data, field), ...textFields(texts[record.id], field)]
    const haystack = fields.map(({ text }) => text).join('\n')
    addBigrams(haystack, bigrams)
    for (const [word] of haystack.matchAll(/[a-z0-9]+/g)) words.add(word)
    return { record, fields, haystack }
  })
  return { records, byId: new Map(records.map((entry) => [entry.record.id, entry])), bigrams, words, fold }
}

const latin = /^[a-z0-9]/
const wordPatterns = new Map<string, RegExp>()

/** The text stands there as whole words: "ha" in "ha mode", not in "shared". Han text has no such boundaries. */
export function standsAsWord(haystack: string, text: string): boolean {
  if (!haystack.includes(text)) return false
  if (!latin.test(text)) return true
  let pattern = wordPatterns.get(text)
  if (!pattern) {
    pattern = new RegExp(`(?<![a-z0-9])${text.replace(/[^a-z0-9 ]/g, String.raw`\$&`)}(?:e?s|ed|ing)?(?![a-z0-9])`)
    wordPatterns.set(text, pattern)
  }
  return pattern.test(haystack)
}
