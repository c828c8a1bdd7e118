/**
 * The search's records and texts → the body of OpenSearch's `_bulk`: for each record a line that says what to do and a line
 * that holds the document, each ending in a line feed, the last one too.
 */
import type { SearchRecord, SearchRecords, SearchText } from '../../search/corpus/search-data.ts'
import { topicsOf } from '../../search/filter/record-topics.ts'
import type { properties } from './index-body.ts'
import { soundsOf } from './sounds.ts'

export const indexName = 'storage-talks'

type EngineDocument = Partial<Record<keyof typeof properties, unknown>>

function documentOf(record: SearchRecord, { speakers, events, topics }: SearchRecords, texts: SearchText): EngineDocument {
  const { id, title, zh, en, others = [], kind, lang, level, event, date, pages } = record
  const text = texts[id]
  const named = (record.speakers ?? []).flatMap((speaker) => speakers[speaker] ?? [])
  const held = event === undefined ? undefined : events[event]
  const names = named.flatMap(({ name, other, org }) => [name, ...other, ...(org === null ? [] : [org])])
  const titles = [zh, en, ...others].filter((other) => other !== undefined)
  return {
    id,
    title,
    otherTitles: titles,
    speakers: names,
    event: held ? [held.zh, held.en] : [],
    summary: [text?.zh, text?.en].filter((summary) => summary !== undefined),
    snippets: text?.snippets ?? [],
    guide: (text?.guide ?? []).map(([page, ofPage, inEnglish]) => ({ page, zh: ofPage, en: inEnglish })),
    ...soundsOf([title, ...titles, ...names]),
    kind,
    language: lang === undefined ? [] : lang.split('+'),
    level,
    topics: topicsOf(record, topics),
    speakerIds: record.speakers ?? [],
    eventId: event,
    date,
    pages,
  }
}

/** Bodies of at most so many bytes, as the server refuses more than 100 MB and is happiest with 5 to 15. */
export function bulkBodies(data: SearchRecords, texts: SearchText, mostBytes = 10_000_000): string[] {
  const bodies: string[] = []
  let body = ''
  let bytes = 0
  for (const record of data.records) {
    const action = JSON.stringify({ index: { _index: indexName, _id: record.id } })
    const lines = `${action}\n${JSON.stringify(documentOf(record, data, texts))}\n`
    const more = Buffer.byteLength(lines)
    if (bytes > 0 && bytes + more > mostBytes) {
      bodies.push(body)
      body = ''
      bytes = 0
    }
    body += lines
    bytes += more
  }
  return body === '' ? bodies : [...bodies, body]
}
