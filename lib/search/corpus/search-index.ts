/**
 * The MiniSearch index of titles, names, events and dates: what is indexed, how, and how an index is written and read. One
 * place for the pipeline, the browser, the command line and the tests: an index read with another `tokenize` than it was
 * built with finds nothing and says nothing.
 */
import MiniSearch, { type Options } from 'minisearch'
import { dateWords } from './corpus.ts'
import { normalise, type CharacterFold } from '../text/normalise.ts'
import type { SearchRecord, SearchRecords } from './search-data.ts'
import { tokenize } from '../text/tokenize.ts'

/** What is searched first: who, what, where and when. */
export interface TitleDocument {
  id: string
  title: string
  others: string
  speakers: string
  event: string
  date: string
}

function options(fold: CharacterFold): Options<TitleDocument> {
  return {
    fields: ['title', 'others', 'speakers', 'event', 'date'],
    idField: 'id',
    storeFields: [],
    tokenize: (text) => tokenize(normalise(text, fold)),
    processTerm: (term) => term,
    searchOptions: { tokenize, processTerm: (term) => term },
    autoVacuum: false,
  }
}

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

export function buildTitleIndex(data: SearchRecords, fold: CharacterFold): MiniSearch<TitleDocument> {
  const index = new MiniSearch(options(fold))
  index.addAll(data.records.map((record) => titleDocument(record, data)))
  return index
}

/** @throws when the text is not an index that MiniSearch wrote. */
export function loadTitleIndex(json: string, fold: CharacterFold): MiniSearch<TitleDocument> {
  return MiniSearch.loadJSON(json, options(fold))
}
