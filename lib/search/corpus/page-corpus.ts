/**
 * The text of the originals, page by page and section by section, normalised once. It arrives in parts, after everything
 * else, and is kept beside the records' own texts: what a query is taken to mean is read from those first.
 */
import { blankAddresses } from '../text/addresses.ts'
import { BoundedCache } from '../text/bounded-cache.ts'
import { createFinder, type Finder } from '../text/find.ts'
import { normaliseMapped, type CharacterFold, type MappedText } from '../text/normalise.ts'
import type { ArticleText, DocumentText, PageTexts, SearchRecords } from './search-data.ts'
import { addPageWords, type WordUse } from './word-use.ts'

/** A page of a document, or a section of an article. */
export interface TextPage {
  /** Index of the record. */
  record: number
  /** Page of the document, or section of the article, counted from 1. */
  number: number
  isSection: boolean
  /** Heading of a section. */
  heading: string | null
  /** Of the heading of a section. */
  anchor: string | null
  /** Its heading at the source. */
  href: string | null
  /** As it was extracted. */
  source: string
  /** Heading and text, normalised, with the way back to both. */
  mapped: MappedText
  text: string
  /** An agenda, a title, thanks: it names things and explains none. */
  isSilent: boolean
}

export interface PageCorpus {
  pages: readonly TextPage[]
  /** Every run of Latin letters and digits of three or more, whole. */
  words: ReadonlyMap<string, WordUse>
  /** A section, by the anchor of its heading; undefined while the article's text is not there. */
  sectionAt: (record: number, anchor: string) => TextPage | undefined
  /** A page, by its number; undefined while its text is not there. */
  pageAt: (record: number, number: number) => TextPage | undefined
  add: (texts: PageTexts) => void
  /** Indices of the pages that hold the string, ascending. */
  find: (text: string) => readonly number[]
  /** Indices of their records, each once. */
  findRecords: (text: string) => readonly number[]
  occurs: (text: string) => boolean
  mayAdjoin: Finder['mayAdjoin']
  /** Whether a Latin word begins with the text somewhere. */
  beginsWord: (text: string) => boolean
}

interface Part {
  finder: Finder
  /** Index of its first page. */
  from: number
}

/** Strings of which the pages are remembered. */
const maxRemembered = 2000
const latin = /[a-z0-9]/

/** What is searched of each page: its text and what was read in its pictures. Text that no reader sees is not. */
export function searchedPages({ quality, pages }: DocumentText): [page: number, text: string][] {
  const searched = pages.map(([page, text, seen = '']): [number, string] => [
    page,
    [quality === 'garbled' ? '' : text, seen].filter((part) => part !== '').join('\n'),
  ])
  return searched.filter(([, text]) => text !== '')
}

function pagesOf(text: DocumentText | ArticleText, before: number): Omit<TextPage, 'record' | 'text' | 'mapped' | 'isSilent'>[] {
  if ('sections' in text)
    return text.sections.map(([anchor, heading, source], at) => ({
      number: before + at + 1,
      isSection: true,
      heading,
      anchor,
      href: text.source === null ? null : `${text.source}${anchor === null ? '' : `#${encodeURIComponent(anchor)}`}`,
      source,
    }))
  return searchedPages(text).map(([number, source]) => ({
    number,
    isSection: false,
    heading: null,
    anchor: null,
    href: null,
    source,
  }))
}

/** What stands before a page's own text where both are searched together. */
export function headOf({ heading }: Pick<TextPage, 'heading'>): string {
  return heading === null ? '' : `${heading}\n`
}

const silent = /^(?:目录|议程|大纲|contents|agenda|outline|thanks|thank you|谢谢|感谢|q ?& ?a|关注我们)/u
/** Longer pages explain something. */
const longestSilent = 400

function looksSilent({ isSection }: Pick<TextPage, 'isSection'>, text: string): boolean {
  return !isSection && text.length <= longestSilent && silent.test(text)
}

function beginsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !latin.test(text.charAt(at - 1))) return true
  }
  return false
}

/** Empty; `add` fills it, part by part. */
export function createPageCorpus(data: SearchRecords, fold: CharacterFold): PageCorpus {
  const records = new Map(data.records.map(({ id }, index) => [id, index]))
  const pages: TextPage[] = []
  const sections = new Map<number, number>()
  const byAnchor = new Map<string, TextPage>()
  const byNumber = new Map<string, TextPage>()
  const parts: Part[] = []
  const words = new Map<string, WordUse>()
  const known = new BoundedCache<string, { pages: readonly number[]; records: readonly number[] }>(maxRemembered)

  function add(texts: PageTexts): void {
    const from = pages.length
    for (const [id, text] of Object.entries(texts)) {
      const record = records.get(id)
      if (record === undefined) continue
      const before = sections.get(record) ?? 0
      const own = pagesOf(text, before)
      const silentPages = new Set('pages' in text ? text.silent : [])
      if ('sections' in text) sections.set(record, before + own.length)
      for (const page of own) {
        const mapped = normaliseMapped(blankAddresses(headOf(page) + page.source), fold)
        const isSilent = silentPages.has(page.number) || looksSilent(page, mapped.text)
        const added = { ...page, record, mapped, text: mapped.text, isSilent }
        pages.push(added)
        if (page.anchor !== null) byAnchor.set(`${record} ${page.anchor}`, added)
        if (!page.isSection) byNumber.set(`${record} ${page.number}`, added)
      }
    }
    const arrived = pages.slice(from)
    addPageWords(arrived, words)
    parts.push({ finder: createFinder(arrived.map(({ text }) => text)), from })
    known.clear()
  }

  const look = (text: string) =>
    known.get(text, () => {
      const indices = parts.flatMap(({ finder, from }) => finder.find(text).map((index) => from + index))
      return { pages: indices, records: [...new Set(indices.map((index) => pages[index]?.record ?? 0))] }
    })

  return {
    pages,
    words,
    sectionAt: (record, anchor) => byAnchor.get(`${record} ${anchor}`),
    pageAt: (record, number) => byNumber.get(`${record} ${number}`),
    add,
    find: (text) => look(text).pages,
    findRecords: (text) => look(text).records,
    occurs: (text) => parts.some(({ finder }) => finder.occurs(text)),
    mayAdjoin: (pair) => parts.some(({ finder }) => finder.mayAdjoin(pair)),
    beginsWord: (text) => look(text).pages.some((index) => beginsIn(pages[index]?.text ?? '', text)),
  }
}
