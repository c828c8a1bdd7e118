/**
 * What the pipeline writes for the search and the worker loads, in the order in which it is loaded:
 * `records` (enough for the first results), then `text` (abstracts, guides, snippets), which are looked through where they are
 * loaded, then the `questions` that they answer, and last, one by one, the `pages` of the originals at hand.
 */
import type { Facet, Kind, Level, TextQuality } from '../../catalogue/kinds.ts'

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
  /** The date is that of the first commit: it was then at the latest. */
  atLatest?: true
  /** Bare topic ids. */
  topics?: string[]
  level?: Level
  pages?: number
  /** It was filmed: there is a video of the talk itself, or of what it was part of. */
  video?: 'talk' | 'around'
  /** Number of guide entries. */
  guide?: number
  /** Of a neighbour: never before those of Curve and PolarDB for the same words. */
  background?: true
  /** Known by its title and facts alone. */
  untold?: true
  /** Known by its address: not read here. */
  unread?: true
  /** An article that has a page of its own, on which it can be read. */
  readable?: true
}

export interface SearchTopic {
  facet: Facet
  zh: string
  en: string
  aliases: string[]
  /** Groups of words that mean the same; the first group names the topic itself. */
  synonyms: string[][]
  /** The id of the record to read first. */
  first?: string
  /** The topic that it is a part of: whatever is of this one is of that one too. */
  parent?: string
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

/**
 * Texts of one record: abstract, lines of its pages as [page, zh, en] (of the guide, and the others), of its sections as
 * [anchor, zh, en], highlights of the source site.
 */
export interface RecordText {
  zh?: string
  en?: string
  guide?: [page: number, zh: string, en: string][]
  lines?: [page: number, zh: string, en: string][]
  sections?: [anchor: string, zh: string, en: string][]
  snippets?: string[]
  /** Names of the series that it belongs to. */
  series?: [zh: string, en: string]
}

/** By record id. */
export type SearchText = Record<string, RecordText>

/** What the abstract, pages and sections of one record answer, in both languages. */
export interface RecordQuestions {
  abstract?: string[]
  pages?: [page: number, questions: string[]][]
  sections?: [anchor: string, questions: string[]][]
}

/** What the search knows of questions, beside the texts. */
export interface QuestionData {
  /** Groups of words that mean the same where something is asked, as they are written. */
  everydayWords: string[][]
  /** By record id. */
  questions: Record<string, RecordQuestions>
}

/** Text of a document, page by page; pages without text are left out. */
export interface DocumentText {
  quality: TextQuality
  pageCount: number
  /** Counted from 1; `seen` is what was read in the page's pictures, where that was asked for and there is any. */
  pages: [page: number, text: string, seen?: string][]
  /** Agendas, titles, thanks and the like among them. */
  silent?: number[]
}

/** Text of an article, section by section; what stands before the first heading has neither anchor nor heading. */
export interface ArticleText {
  /** Where the article lies; a heading's anchor leads to its section. */
  source: string | null
  sections: [anchor: string | null, heading: string | null, text: string][]
}

/** By record id. */
export type PageTexts = Record<string, DocumentText | ArticleText>

/** Of how many originals that may be read the text is searched. */
export interface TextCoverage {
  documents: { searched: number; wanted: number }
  articles: { searched: number; wanted: number }
}

export interface PagesFile {
  path: string
  bytes: number
  /** Ids of the records whose text it holds; of a very long one only some pages. */
  records: string[]
}

interface SearchFile {
  path: string
  bytes: number
}

/** Names one version of all search files; the only one whose name has no hash. */
export interface SearchManifest {
  version: string
  files: {
    /** `SearchRecords`; of a large catalogue with the first records only. */
    records: SearchFile
    /** Lists of `SearchRecord`, the others in turn. */
    more: SearchFile[]
    /** `SearchText` of some records each, in turn. */
    text: SearchFile[]
    /** `QuestionData`; null where the records are too many to be asked in whole sentences. */
    questions: SearchFile | null
    pages: PagesFile[]
    /** Pictures of pages (`PagePictures` by record); null where none was drawn. */
    pictures: SearchFile | null
  }
  /** `pages` are those that guides point to. */
  counts: { records: number; pages: number; text: TextCoverage }
}
