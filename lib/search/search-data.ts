/**
 * What the pipeline writes for the search and the worker loads, in the order in which it is loaded:
 * `records` and the MiniSearch index of their titles (enough for the first results), then `text` (abstracts, guides,
 * snippets), which are looked through where they are loaded.
 */
import type { Facet, Kind, Level } from '../catalogue/kinds.ts'

/** One record as results show it. Field names are written out once per record, so unknown fields are left out. */
export interface SearchRecord {
  id: string
  title: string
  /** Chinese and English titles where they differ from `title`. */
  zh?: string
  en?: string
  others?: string[]
  kind: Kind
  lang?: string
  /** Ids in `SearchRecords.speakers`. */
  speakers?: string[]
  event?: string
  /** Name of this meeting where the event's meetings are named with their date. */
  eventDate?: string
  date?: string
  /** Bare topic ids. */
  topics?: string[]
  level?: Level
  pages?: number
  /** Number of guide entries. */
  guide?: number
}

export interface SearchTopic {
  facet: Facet
  zh: string
  en: string
  aliases: string[]
  /** Groups of words that mean the same; the first group names the topic itself. */
  synonyms: string[][]
}

export interface SearchTables {
  /** Traditional and simplified characters in turn: "緩缓儲储…". */
  traditional: string
  /** Taiwan's and Hong Kong's words, simplified, and the mainland's: { 元资料: 元数据 }. */
  regionalWords: Record<string, string>
  /** Characters of the corpus by toneless syllable: { yuan: "元员源" }. */
  pinyin: Record<string, string>
}

export interface SearchRecords {
  records: SearchRecord[]
  topics: Record<string, SearchTopic>
  /** By id: name, other names and pinyin, organisation. */
  speakers: Record<string, { name: string; other: string[]; org: string | null }>
  events: Record<string, { zh: string; en: string }>
  tables: SearchTables
}

/** Texts of one record: abstract, guide entries as [page, zh, en], highlights of the source site. */
export interface RecordText {
  zh?: string
  en?: string
  guide?: [page: number, zh: string, en: string][]
  snippets?: string[]
}

/** By record id. */
export type SearchText = Record<string, RecordText>

/** Names one version of all search files; the only one whose name has no hash. */
export interface SearchManifest {
  version: string
  files: Record<'records' | 'titleIndex' | 'text', { path: string; bytes: number }>
  counts: { records: number; pages: number }
}
