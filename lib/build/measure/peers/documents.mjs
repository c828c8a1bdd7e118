import { listPassages } from '../../../search/passages/passage.ts'

/** The records as every peer indexes them: one flat document each, topics with all their names. */
export function documentsOf({ records, topics, speakers, events }, texts) {
  return records.map((record) => {
    const text = texts[record.id] ?? {}
    const event = record.event === undefined ? undefined : events[record.event]
    const people = (record.speakers ?? []).map((id) => speakers[id]).filter((speaker) => speaker !== undefined)
    const subjects = (record.topics ?? []).map((id) => topics[id]).filter((topic) => topic !== undefined)
    return {
      id: record.id,
      title: record.title,
      other: [record.zh, record.en, ...(record.others ?? [])].filter((title) => title !== undefined).join('\n'),
      speakers: people.flatMap(({ name, other, org }) => [name, ...other, org ?? '']).join('\n'),
      event: event ? `${event.zh}\n${event.en}` : '',
      date: record.date ?? '',
      topics: subjects.flatMap(({ zh, en, aliases }) => [zh, en, ...aliases]).join('\n'),
      text: [text.zh, text.en, ...(text.guide ?? []).flatMap(([, zh, en]) => [zh, en]), ...(text.snippets ?? [])]
        .filter((part) => part !== undefined)
        .join('\n'),
    }
  })
}

/** The passages that answer questions, as every peer indexes them: each with the titles and topics of its document. */
export function passagesOf(data, texts, asked) {
  const passages = listPassages(data, texts, asked)
  const ofRecords = documentsOf(data, {})
  const documents = passages.map(({ record, zh, en, questions }, place) => ({
    ...ofRecords[record],
    id: String(place),
    text: [zh, en, ...questions].join('\n'),
  }))
  return { documents, placeOf: (id) => ({ id: data.records[passages[id].record].id, page: passages[id].page }) }
}

export const weights = { title: 3, other: 2, speakers: 3, event: 1.5, date: 1, topics: 1, text: 1 }
export const fields = Object.keys(weights)
