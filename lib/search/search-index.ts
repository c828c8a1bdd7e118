/**
 * The MiniSearch indexes: what is indexed, how, and how an index is written and read. One place for the pipeline, the
 * browser, the command line and the tests: an index read with another `tokenize` than it was built with finds nothing
 * and says nothing.
 */
import MiniSearch, { type Options } from 'minisearch'
import { dateWords } from './corpus.ts'
import { normalise, type CharacterFold } from './normalise.ts'
import type { SearchRecord, SearchRecords, SearchText } from './search-data.ts'
import { tokenize } from './tokenize.ts'

/** What is searched first: who, what, where and when. */
export interface TitleDocument {
  id: string
  title: string
  others: string
  speakers: string
  event: string
  date: string
}

/** A record's abstract (`page` 0) or a page of its guide; ids are `{record id}#{page}`. */
export interface TextDocument {
  id: string
  text: string
}

export const titleBoosts: Partial<Record<keyof TitleDocument, number>> = { title: 3, others: 2, speakers: 3, event: 1.5, date: 1 }

function options<Document extends { id: string }>(fields: (keyof Document & string)[], fold: CharacterFold): Options<Document> {
  return {
    fields,
    idField: 'id',
    storeFields: [],
    tokenize: (text) => tokenize(normalise(text, fold)),
    processTerm: (term) => term,
    searchOptions: { tokenize, processTerm: (term) => term },
    autoVacuum: false,
  }
}

const titleFields: (keyof TitleDocument)[] = ['title', 'others', 'speakers', 'event', 'date']
const textFields: (keyof TextDocument)[] = ['text']

export function titleDocument(record: SearchRecord, data: Pick<SearchRecords, 'speakers' | 'events'>): TitleDocument {
  const speakers = (record.speakers ?? []).flatMap((id) => data.speakers[id] ?? [])
  const event = record.event === undefined ? undefined : data.events[record.event]
  return {
    id: record.id,
    title: record.title,
    others: [record.zh, record.en, ...(record.others ?? [])].filter((title) => title !== undefined).join('\n'),
    speakers: speakers.flatMap(({ name, other, org }) => [name, ...other, org ?? '']).join('\n'),
    event: event ? `${event.zh} ${record.eventDate ?? ''}\n${event.en}` : '',
    date: dateWords(record.date),
  }
}

export function textDocuments(text: SearchText): TextDocument[] {
  return Object.entries(text).flatMap(([id, { zh, en, guide, snippets }]) => [
    { id: `${id}#0`, text: [zh, en, ...(snippets ?? [])].filter((part) => part !== undefined).join('\n') },
    ...(guide ?? []).map(([page, pageZh, pageEn]) => ({ id: `${id}#${page}`, text: `${pageZh}\n${pageEn}` })),
  ])
}

export function buildTitleIndex(data: SearchRecords, fold: CharacterFold): MiniSearch<TitleDocument> {
  const index = new MiniSearch(options<TitleDocument>(titleFields, fold))
  index.addAll(data.records.map((record) => titleDocument(record, data)))
  return index
}

export function buildTextIndex(text: SearchText, fold: CharacterFold): MiniSearch<TextDocument> {
  const index = new MiniSearch(options<TextDocument>(textFields, fold))
  index.addAll(textDocuments(text))
  return index
}

/** @throws when the text is not an index that MiniSearch wrote. */
export function loadTitleIndex(json: string, fold: CharacterFold): MiniSearch<TitleDocument> {
  return MiniSearch.loadJSON(json, options<TitleDocument>(titleFields, fold))
}
