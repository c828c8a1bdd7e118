/**
 * The texts of the records, normalised once, and what stands in them.
 */
import { createFinder, type Finder } from './find.ts'
import { isHan, normalise, type CharacterFold } from './normalise.ts'
import type { RecordText, SearchRecord, SearchRecords } from './search-data.ts'
import { dateWords } from './search-index.ts'

export type FieldKind = 'title' | 'other' | 'speaker' | 'event' | 'date' | 'summary' | 'snippet' | 'guide'

export interface CorpusField {
  kind: FieldKind
  /** Normalised. */
  text: string
  /** PDF page of a guide entry. */
  page?: number
}

export interface CorpusRecord {
  record: SearchRecord
  fields: CorpusField[]
  /** All fields, each followed by a line feed, which no normalised text holds. */
  haystack: string
}

/** Where a word stands: in how many records, and in how many titles and names of them. */
export interface WordUse {
  records: number
  titles: number
}

export interface Corpus extends Finder {
  records: CorpusRecord[]
  /** Every two Han characters that stand side by side somewhere. */
  bigrams: ReadonlySet<string>
  /** Every run of Latin letters and digits, whole. */
  words: ReadonlyMap<string, WordUse>
  fold: CharacterFold
}

function titleFields(record: SearchRecord, data: SearchRecords, field: FieldMaker): CorpusField[] {
  const event = record.event === undefined ? undefined : data.events[record.event]
  const other = [record.zh, record.en, ...(record.others ?? [])].filter((title) => title !== undefined)
  const speakers = (record.speakers ?? []).flatMap((id) => data.speakers[id] ?? [])
  return [
    field('title', record.title),
    ...other.map((title) => field('other', title)),
    ...speakers.flatMap(({ name, other: names, org }) =>
      [name, ...names, ...(org === null ? [] : [org])].map((text) => field('speaker', text)),
    ),
    ...(event
      ? [field('event', `${event.zh}${record.eventDate === undefined ? '' : ` ${record.eventDate}`}`), field('event', event.en)]
      : []),
    ...(record.date === undefined ? [] : [field('date', dateWords(record.date))]),
  ]
}

type FieldMaker = (kind: FieldKind, source: string, page?: number) => CorpusField

function textFields(text: RecordText | undefined, field: FieldMaker): CorpusField[] {
  if (!text) return []
  return [
    ...[text.zh, text.en].filter((summary) => summary !== undefined).map((summary) => field('summary', summary)),
    ...(text.snippets ?? []).map((snippet) => field('snippet', snippet)),
    ...(text.guide ?? []).flatMap(([page, zh, en]) => [field('guide', zh, page), field('guide', en, page)]),
  ]
}

/** Fields that say what a record is, not only what is spoken of. */
export function isTitle(kind: FieldKind): boolean {
  return kind === 'title' || kind === 'other' || kind === 'speaker'
}

function countWords(records: readonly CorpusRecord[]): Map<string, WordUse> {
  const words = new Map<string, WordUse>()
  for (const { fields, haystack } of records) {
    const inTitles = new Set(fields.filter(({ kind }) => isTitle(kind)).flatMap(({ text }) => text.match(/[a-z0-9]+/g) ?? []))
    for (const word of new Set(haystack.match(/[a-z0-9]+/g))) {
      const use = words.get(word) ?? { records: 0, titles: 0 }
      words.set(word, { records: use.records + 1, titles: use.titles + (inTitles.has(word) ? 1 : 0) })
    }
  }
  return words
}

function collectBigrams(records: readonly CorpusRecord[]): Set<string> {
  const bigrams = new Set<string>()
  for (const { haystack } of records) {
    let previous = ''
    for (const character of haystack) {
      const current = isHan(character) ? character : ''
      if (previous !== '' && current !== '') bigrams.add(previous + current)
      previous = current
    }
  }
  return bigrams
}

/** Traditional → simplified characters, from the table in which they stand in turn. */
export function characterFold(traditional: string): CharacterFold {
  const pairs = [...traditional]
  return new Map(pairs.flatMap((from, at): [string, string][] => (at % 2 === 0 ? [[from, pairs[at + 1] ?? from]] : [])))
}

/** Puts records (and texts, once they are there) into the form that is searched. */
export function buildCorpus(data: SearchRecords, texts: Readonly<Record<string, RecordText>>): Corpus {
  const fold = characterFold(data.tables.traditional)
  const field: FieldMaker = (kind, source, page) => ({
    kind,
    text: normalise(source, fold),
    ...(page === undefined ? {} : { page }),
  })
  const records = data.records.map((record): CorpusRecord => {
    const fields = [...titleFields(record, data, field), ...textFields(texts[record.id], field)]
    return { record, fields, haystack: fields.map(({ text }) => `${text}\n`).join('') }
  })
  return {
    ...createFinder(records.map(({ haystack }) => haystack)),
    records,
    bigrams: collectBigrams(records),
    words: countWords(records),
    fold,
  }
}
