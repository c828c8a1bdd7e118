/**
 * The texts of the records, normalised once, and what stands in them.
 */
import { blankAddresses } from '../text/addresses.ts'
import { createFinder, type Finder } from '../text/find.ts'
import { normalise, type CharacterFold } from '../text/normalise.ts'
import { createPageCorpus, type PageCorpus } from './page-corpus.ts'
import type { RecordText, SearchRecord, SearchRecords } from './search-data.ts'
import { countWords, type WordUse } from './word-use.ts'

/**
 * The first three say what a record is, not only what is spoken of. PostgreSQL knows them too, in `schema.sql` and `worth.sql` of
 * lib/build/postgres/sql.
 */
export type FieldKind = 'title' | 'other' | 'speaker' | 'event' | 'date' | 'summary' | 'snippet' | 'guide' | 'line'

interface Field {
  kind: FieldKind
  /** Normalised. */
  text: string
  /** Of a line: its PDF page, or its place among the record's lines of sections, counted from 1. */
  page?: number
}

export interface CorpusRecord {
  record: SearchRecord
  /** All fields, titles and names first, normalised, each followed by a line feed, which no normalised text holds. */
  haystack: string
  kinds: readonly FieldKind[]
  /** For each field, where its line feed stands in the haystack. */
  ends: readonly number[]
  /** For each field, the page or section of a line. */
  pages: readonly (number | undefined)[]
  /** Titles and names: with them the haystack begins, so that an offset in the one is the same in the other. */
  titles: string
  /** How many fields they are. */
  titleCount: number
  /** Headings at the source, of the lines of sections in their order. */
  anchors: readonly string[]
}

export interface Corpus extends Finder {
  records: CorpusRecord[]
  /** Every run of Latin letters and digits, whole. */
  words: ReadonlyMap<string, WordUse>
  fold: CharacterFold
  /** Text of the originals, as far as it is there. */
  pages: PageCorpus
}

/** "2022-10-15" → also as people type it: 20221015, 2022年10月. */
export function dateWords(date: string | undefined): string {
  if (date === undefined) return ''
  const [year = '', month = '', day = ''] = date.split('-')
  const short = day === '' ? '' : ` ${Number(month)}.${day}`
  return `${date} ${year}${month}${day}${month === '' ? '' : ` ${year}年${Number(month)}月 ${year}.${month}`}${short}`
}

type FieldMaker<Made> = (kind: FieldKind, source: string, page?: number) => Made

function titleFields<Made>(record: SearchRecord, data: SearchRecords, field: FieldMaker<Made>): Made[] {
  const other = [record.zh, record.en, ...(record.others ?? [])].filter((title) => title !== undefined)
  const speakers = (record.speakers ?? []).flatMap((id) => data.speakers[id] ?? [])
  return [
    field('title', record.title),
    ...other.map((title) => field('other', title)),
    ...speakers.flatMap(({ name, other: names, org }) =>
      [name, ...names, ...(org === null ? [] : [org])].map((text) => field('speaker', text)),
    ),
  ]
}

function occasionFields<Made>(record: SearchRecord, data: SearchRecords, field: FieldMaker<Made>): Made[] {
  const event = record.event === undefined ? undefined : data.events[record.event]
  return [
    ...(event
      ? [field('event', `${event.zh}${record.eventDate === undefined ? '' : ` ${record.eventDate}`}`), field('event', event.en)]
      : []),
    ...(record.date === undefined ? [] : [field('date', dateWords(record.date))]),
  ]
}

function textFields<Made>(text: RecordText | undefined, field: FieldMaker<Made>): Made[] {
  if (!text) return []
  return [
    // A series is an occasion like an event.
    ...(text.series ?? []).map((name) => field('event', name)),
    ...[text.zh, text.en].filter((summary) => summary !== undefined).map((summary) => field('summary', summary)),
    ...(text.snippets ?? []).map((snippet) => field('snippet', snippet)),
    ...(text.guide ?? []).flatMap(([page, zh, en]) => [field('guide', zh, page), field('guide', en, page)]),
    ...(text.lines ?? []).flatMap(([page, zh, en]) => [field('line', zh, page), field('line', en, page)]),
    ...(text.sections ?? []).flatMap(([, zh, en], at) => [field('line', zh, at + 1), field('line', en, at + 1)]),
  ]
}

/** All that a record's own texts are made of, in their order: titles and names, then when and where, then what is spoken of. */
export function fieldsOf<Made>(
  record: SearchRecord,
  data: SearchRecords,
  text: RecordText | undefined,
  make: FieldMaker<Made>,
): { titles: Made[]; others: Made[] } {
  return { titles: titleFields(record, data, make), others: [...occasionFields(record, data, make), ...textFields(text, make)] }
}

/** The fields of a record, one text each. */
export function textsOf({ haystack }: CorpusRecord): string[] {
  return haystack.split('\n').slice(0, -1)
}

/** Traditional → simplified characters, from the table in which they stand in turn. */
export function characterFold(traditional: string): CharacterFold {
  const pairs = [...traditional]
  return new Map(pairs.flatMap((from, at): [string, string][] => (at % 2 === 0 ? [[from, pairs[at + 1] ?? from]] : [])))
}

const noPages: readonly undefined[] = []
const noAnchors: NonNullable<RecordText['sections']> = []

/** Thousands of records have the same fields: one list serves them all. */
function sharing(): (kinds: readonly FieldKind[]) => readonly FieldKind[] {
  const known = new Map<string, readonly FieldKind[]>()
  return (kinds) => {
    const key = kinds.join()
    const same = known.get(key) ?? kinds
    known.set(key, same)
    return same
  }
}

/** Puts records (and texts, once they are there) into the form that is searched. */
export function buildCorpus(data: SearchRecords, texts: Readonly<Record<string, RecordText>>): Corpus {
  const fold = characterFold(data.tables.traditional)
  const field: FieldMaker<Field> = (kind, source, page) => ({
    kind,
    text: normalise(kind === 'title' || kind === 'other' ? source : blankAddresses(source), fold),
    ...(page === undefined ? {} : { page }),
  })
  const shared = sharing()
  const records = data.records.map((record): CorpusRecord => {
    const { titles, others } = fieldsOf(record, data, texts[record.id], field)
    const fields = [...titles, ...others]
    const kinds = fields.map(({ kind }) => kind)
    let end = -1
    const ends = fields.map(({ text }) => (end += text.length + 1))
    const haystack = fields.map(({ text }) => `${text}\n`).join('')
    return {
      record,
      haystack,
      kinds: shared(kinds),
      ends,
      pages: fields.some(({ page }) => page !== undefined) ? fields.map(({ page }) => page) : noPages,
      titles: titles.map(({ text }) => text).join('\n'),
      titleCount: titles.length,
      anchors: (texts[record.id]?.sections ?? noAnchors).map(([anchor]) => anchor),
    }
  })
  return {
    ...createFinder(records.map(({ haystack }) => haystack)),
    records,
    words: countWords(records),
    fold,
    pages: createPageCorpus(data, fold),
  }
}
