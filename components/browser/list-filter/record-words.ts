/** What the search knows of records → the words by which a row of the list is found: titles, speakers, topics, event, in every spelling. */
import { characterFold } from '../../../lib/search/corpus/corpus.ts'
import type { SearchRecord, SearchRecords } from '../../../lib/search/corpus/search-data.ts'
import { normalise, type CharacterFold } from '../../../lib/search/text/normalise.ts'

export interface RecordWords {
  /** By record, normalised, a line each. */
  words: ReadonlyMap<string, string>
  fold: CharacterFold
}

/** @param more records beyond the first file's */
export function recordWords(
  { records, topics, speakers, events, tables }: SearchRecords,
  more: readonly SearchRecord[],
): RecordWords {
  const fold = characterFold(tables.traditional)
  const namesOf = (record: SearchRecord): (string | undefined)[] => {
    const event = record.event === undefined ? undefined : events[record.event]
    return [
      ...[record.title, record.zh, record.en, ...(record.others ?? [])],
      ...(record.speakers ?? []).flatMap((id) => [speakers[id]?.name, ...(speakers[id]?.other ?? [])]),
      ...(record.topics ?? []).flatMap((id) => [topics[id]?.zh, topics[id]?.en, ...(topics[id]?.aliases ?? [])]),
      ...[event?.zh, event?.en, record.date],
    ]
  }
  const lineOf = (record: SearchRecord) => namesOf(record).flatMap((name) => (name === undefined ? [] : [normalise(name, fold)]))
  return { words: new Map([...records, ...more].map((record) => [record.id, lineOf(record).join('\n')])), fold }
}

/** The typed words, each normalised by itself: beside Han characters a space would go. */
export function splitWords(typed: string, fold: CharacterFold): string[] {
  return typed.split(/\s+/u).flatMap((word) => normalise(word, fold).trim() || [])
}

/** @param text normalised */
export const holdsAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word))
