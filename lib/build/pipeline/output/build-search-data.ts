/**
 * The catalogue → what the search loads: records, texts, tables.
 */
import type { Catalogue, Talk } from '../../../catalogue/catalogue.ts'
import type { PageTexts, RecordText, SearchRecord, SearchRecords, SearchText } from '../../../search/corpus/search-data.ts'
import { isAtLatest } from '../../../words/short-date.ts'
import { buildTables } from './build-tables.ts'

function searchRecord(talk: Talk, isReadable: boolean): SearchRecord {
  const { original, zh, en } = talk.title
  const record: SearchRecord = { id: talk.id, title: original, kind: talk.kind }
  if (zh !== null && zh !== original) record.zh = zh
  if (en !== null && en !== original) record.en = en
  const listed = talk.listings.map(({ title }) => title).filter((title) => title !== original && title !== zh && title !== en)
  const others = [...new Set([...talk.otherTitles, ...listed])]
  if (others.length > 0) record.others = others
  if (talk.language !== null) record.lang = talk.language
  if (talk.speakers.length > 0) record.speakers = talk.speakers.map(({ id }) => id)
  if (talk.event !== null) record.event = talk.event.id
  if (talk.event?.date != null && talk.event.name.endsWith(talk.event.date)) record.eventDate = talk.event.date
  if (talk.date !== null) record.date = talk.date
  if (talk.date !== null && isAtLatest(talk)) record.atLatest = true
  if (talk.topics.length > 0) record.topics = talk.topics.map((topic) => topic.slice(topic.indexOf(':') + 1))
  if (talk.level !== null) record.level = talk.level
  const pages = talk.pages ?? talk.listings.find((listing) => listing.pages !== null)?.pages ?? null
  if (pages !== null) record.pages = pages
  const scopes = new Set(talk.videos.map(({ scope }) => scope))
  scopes.delete('folder')
  if (scopes.size > 0) record.video = scopes.has('talk') ? 'talk' : 'around'
  if (talk.guide.length > 0) record.guide = talk.guide.length
  if (talk.background) record.background = true
  if (talk.summary === null) record.untold = true
  if (talk.summary === null && talk.verified === 'listing') record.unread = true
  if (isReadable) record.readable = true
  return record
}

function recordText(talk: Talk): RecordText {
  const text: RecordText = {}
  if (talk.summary) Object.assign(text, talk.summary)
  if (talk.guide.length > 0) text.guide = talk.guide.map(({ page, zh, en }) => [page, zh, en])
  if (talk.lines.length > 0) text.lines = talk.lines.map(({ page, zh, en }) => [page, zh, en])
  if (talk.sections.length > 0) text.sections = talk.sections.map(({ anchor, zh, en }) => [anchor, zh, en])
  const snippets = [...new Set(talk.listings.map(({ snippet }) => snippet).filter((snippet) => snippet !== ''))]
  if (snippets.length > 0) text.snippets = snippets
  if (talk.collection) text.series = [talk.collection.zh, talk.collection.en]
  return text
}

/** What introduces a topic, or else what its reading guide begins with. */
function readFirst({ start, reading }: Catalogue['topics'][number]): string | undefined {
  return start ?? reading?.[0]?.id
}

/** @param pageTexts the text of the originals, in parts: its characters and words are known to the tables too. */
export function buildSearchData(
  catalogue: Catalogue,
  pageTexts: readonly PageTexts[],
): { records: SearchRecords; text: SearchText } {
  const text: SearchText = Object.fromEntries(
    catalogue.talks
      .map((talk): [string, RecordText] => [talk.id, recordText(talk)])
      .filter(([, value]) => Object.keys(value).length > 0),
  )
  const readable = new Set(pageTexts.flatMap((part) => Object.keys(part).filter((id) => 'sections' in (part[id] ?? {}))))
  const used = new Set(catalogue.talks.flatMap((talk) => talk.speakers.map(({ id }) => id)))
  const records: SearchRecords = {
    records: catalogue.talks.map((talk) => searchRecord(talk, readable.has(talk.id))),
    topics: Object.fromEntries(
      catalogue.topics.map((topic) => {
        const { id, facet, zh, en, aliases, synonyms, parent } = topic
        const first = readFirst(topic)
        return [
          id,
          { facet, zh, en, aliases, synonyms, ...(first !== undefined && { first }), ...(parent !== null && { parent }) },
        ]
      }),
    ),
    speakers: Object.fromEntries(
      catalogue.speakers
        .filter(({ id }) => used.has(id))
        .map(({ id, name, zh, en, aliases, org }) => [
          id,
          {
            name,
            other: [...new Set([zh, en, ...aliases])].filter((other): other is string => other !== null && other !== name),
            org,
          },
        ]),
    ),
    events: Object.fromEntries(catalogue.events.map(({ id, zh, en }) => [id, { zh, en }])),
    tables: { traditional: '', regionalWords: {}, pinyin: {} },
  }
  const texts = [JSON.stringify(records), JSON.stringify(text)]
  return {
    records: {
      ...records,
      tables: buildTables([...texts, ...pageTexts.map((part) => JSON.stringify(part))]),
    },
    text,
  }
}
