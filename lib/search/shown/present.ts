/**
 * A search answer → what the page shows, in the reader's language: titles with their marks, the densest excerpt, the pages
 * that hold the words, and the values of every filter with their counts. Runs in the worker, so that the page only paints.
 */
import type { PagePictures } from '../../catalogue/page-pictures.ts'
import { coverPath } from '../../catalogue/cover.ts'
import { valueFilters, type FacetCounts, type Filters, type ValueFilter } from '../filter/facets.ts'
import { excerptAround, findSpans, type Excerpt, type Span } from './highlight.ts'
import type { CharacterFold } from '../text/normalise.ts'
import { presentPages, type PageHits } from './present-pages.ts'
import type { Hit, SearchAnswer, Why } from '../search.ts'
import type { RecordText, SearchRecord, SearchRecords } from '../corpus/search-data.ts'
import type { SortOrder } from '../query/search-url.ts'

export type DisplayLocale = 'zh' | 'en'

export interface MarkedText {
  text: string
  spans: Span[]
  lang: DisplayLocale
}

export interface GuideEntry {
  page: number
  text: MarkedText
}

export interface ResultItem {
  id: string
  title: MarkedText
  /** The title in the other language, or another title that holds a word. */
  subtitle: MarkedText | null
  kind: SearchRecord['kind']
  level: NonNullable<SearchRecord['level']> | null
  product: { id: string; label: string } | null
  /** Path of a picture, without the base path. */
  cover: string | null
  speakers: MarkedText[]
  event: string | null
  date: string | null
  pages: number | null
  excerpt: (Excerpt & { lang: DisplayLocale }) | null
  /** Pages that hold the words. */
  matches: PageHits | null
  why: Why[]
}

/** What the quick look shows: the whole abstract and guide. */
export interface LookItem extends ResultItem {
  summary: MarkedText | null
  guide: GuideEntry[]
  /** Its pages have addresses of their own. */
  hasPages: boolean
}

export interface FacetValue {
  id: string
  label: string
  count: number
  selected: boolean
}

export type FacetValues = Record<ValueFilter, FacetValue[]> & { year: { year: number; count: number }[] }

export interface Presented {
  total: number
  items: ResultItem[]
  /** Null where they were not asked for. */
  facets: FacetValues | null
  synonyms: string[]
  partial: boolean
}

export interface PresentContext {
  data: SearchRecords
  texts: Readonly<Record<string, RecordText>>
  fold: CharacterFold
  locale: DisplayLocale
  /** What was typed. */
  q: string
  /** Of documents whose pages are drawn, by record id. */
  pictures: Readonly<Record<string, PagePictures>>
  /** Whether text of a document's pages is loaded; then each has an address of its own. */
  hasPages: (id: string) => boolean
}

const excerptLength = { zh: 150, en: 280 } as const
const han = /\p{Script=Han}/u

export function languageOf(text: string): DisplayLocale {
  return han.test(text) ? 'zh' : 'en'
}

/** Where the words stand in a text. */
export function mark(text: string, words: readonly string[], fold: CharacterFold): MarkedText {
  return { text, spans: findSpans(text, words, fold), lang: languageOf(text) }
}

/** Titles as this reader sees them: the preferred one, and the other one (or one that holds a word) below. */
function titles(
  record: SearchRecord,
  words: readonly string[],
  { locale, fold }: PresentContext,
): Pick<ResultItem, 'title' | 'subtitle'> {
  const preferred = locale === 'zh' ? (record.zh ?? record.title) : (record.en ?? record.title)
  const title = mark(preferred, words, fold)
  const rest = [record.title, record.zh, record.en, ...(record.others ?? [])].filter(
    (other) => other !== undefined && other !== preferred,
  )
  const marked = rest.map((other) => mark(other ?? '', words, fold))
  const holding = title.spans.length > 0 ? undefined : marked.find(({ spans }) => spans.length > 0)
  const translation = marked.find(({ lang }) => lang !== title.lang)
  return { title, subtitle: holding ?? (locale === 'en' ? (translation ?? null) : null) }
}

/** The abstract in the reader's language; the other one, or a snippet, where only that holds a word. */
function excerptOf(hit: Hit, context: PresentContext): ResultItem['excerpt'] {
  const text = context.texts[hit.record.id]
  if (!text) return null
  const own = context.locale
  const candidates = [text[own], text[own === 'zh' ? 'en' : 'zh'], ...(text.snippets ?? [])].filter(
    (candidate) => candidate !== undefined,
  )
  const { words } = hit
  let chosen: MarkedText | undefined
  for (const candidate of candidates) {
    const marked = mark(candidate, words, context.fold)
    if (marked.spans.length > 0 || (chosen === undefined && text[own] !== undefined)) chosen = marked
    if (marked.spans.length > 0) break
  }
  return chosen ? { ...excerptAround(chosen.text, chosen.spans, excerptLength[chosen.lang]), lang: chosen.lang } : null
}

function productOf(record: SearchRecord, { data, locale }: PresentContext): ResultItem['product'] {
  const products = (record.topics ?? []).filter((id) => data.topics[id]?.facet === 'product')
  const id = products.find((product) => product !== 'curve') ?? products[0]
  const topic = id === undefined ? undefined : data.topics[id]
  return id !== undefined && topic ? { id, label: topic[locale] } : null
}

function eventOf(record: SearchRecord, { data, locale }: PresentContext): string | null {
  const event = record.event === undefined ? undefined : data.events[record.event]
  return event ? event[locale] : null
}

function speakersOf(record: SearchRecord, words: readonly string[], { data, locale, fold }: PresentContext): MarkedText[] {
  return (record.speakers ?? []).flatMap((id) => {
    const speaker = data.speakers[id]
    if (!speaker) return []
    const english = speaker.other.find((name) => !han.test(name))
    return [mark(locale === 'en' ? (english ?? speaker.name) : speaker.name, words, fold)]
  })
}

function toItem(hit: Hit, context: PresentContext): ResultItem {
  const { record, words } = hit
  return {
    id: record.id,
    ...titles(record, words, context),
    kind: record.kind,
    level: record.level ?? null,
    product: productOf(record, context),
    cover: coverPath(context.pictures[record.id]),
    speakers: speakersOf(record, words, context),
    event: eventOf(record, context),
    date: record.date ?? null,
    pages: record.pages ?? null,
    excerpt: excerptOf(hit, context),
    matches: presentPages(hit, context),
    why: hit.why,
  }
}

function labelOf(filter: ValueFilter, id: string, { data, locale }: PresentContext): string {
  if (filter === 'product' || filter === 'component' || filter === 'theme') return data.topics[id]?.[locale] ?? id
  if (filter === 'event') return data.events[id]?.[locale] ?? id
  if (filter !== 'speaker') return id
  const speaker = data.speakers[id]
  return (locale === 'en' ? speaker?.other.find((name) => !han.test(name)) : undefined) ?? speaker?.name ?? id
}

/** Values of the filters: chosen ones first, then by count; a chosen value stays even at 0. */
function facetValues(counts: FacetCounts, filters: Filters, context: PresentContext): FacetValues {
  const values = (filter: ValueFilter): FacetValue[] =>
    [...new Set([...filters[filter], ...Object.keys(counts[filter])])]
      .map((id) => ({
        id,
        label: labelOf(filter, id, context),
        count: counts[filter][id] ?? 0,
        selected: filters[filter].includes(id),
      }))
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
  const years = Object.entries(counts.year).map(([year, count]) => ({ year: Number(year), count }))
  const made = Object.fromEntries(valueFilters.map((filter) => [filter, values(filter)])) as Record<ValueFilter, FacetValue[]>
  return { ...made, year: years.sort((a, b) => a.year - b.year) }
}

/** Hits in the order that was asked for; ids decide ties. Without a query, relevance is the newest first. */
export function sortHits(hits: readonly Hit[], sort: SortOrder, hasQuery: boolean, locale: DisplayLocale): Hit[] {
  const order = sort === 'relevance' && !hasQuery ? 'newest' : sort
  if (order === 'relevance') return [...hits]
  const collator = new Intl.Collator(locale === 'zh' ? 'zh-CN-u-co-pinyin' : 'en', { numeric: true })
  const titleIn = ({ record }: Hit) => (locale === 'zh' ? (record.zh ?? record.title) : (record.en ?? record.title))
  const unknownLast = (a: string | undefined, b: string | undefined, direction: 1 | -1) =>
    a === undefined || b === undefined ? Number(a === undefined) - Number(b === undefined) : direction * a.localeCompare(b)
  const compare: Record<Exclude<SortOrder, 'relevance'>, (a: Hit, b: Hit) => number> = {
    newest: (a, b) => unknownLast(a.record.date, b.record.date, -1),
    oldest: (a, b) => unknownLast(a.record.date, b.record.date, 1),
    title: (a, b) => collator.compare(titleIn(a), titleIn(b)),
    pages: (a, b) => (b.record.pages ?? 0) - (a.record.pages ?? 0),
  }
  return [...hits].sort((a, b) => compare[order](a, b) || (a.record.id < b.record.id ? -1 : 1))
}

/**
 * @param filters that are chosen; null leaves their values out
 * @param limit how many items are made ready; the total says how many there are
 */
export function present(
  answer: SearchAnswer,
  hits: readonly Hit[],
  filters: Filters | null,
  limit: number,
  context: PresentContext,
): Presented {
  return {
    total: hits.length,
    items: hits.slice(0, limit).map((hit) => toItem(hit, context)),
    facets: filters && facetValues(answer.counts, filters, context),
    synonyms: answer.synonyms,
    partial: answer.partial,
  }
}

/** One record in full, with the words of the present search marked. */
export function presentLook(hit: Hit, context: PresentContext): LookItem {
  const text = context.texts[hit.record.id]
  const summary = text?.[context.locale]
  const guide = (text?.guide ?? []).map(([page, zh, en]) => ({
    page,
    text: mark(context.locale === 'zh' ? zh : en, hit.words, context.fold),
  }))
  return {
    ...toItem(hit, context),
    summary: summary === undefined ? null : mark(summary, hit.words, context.fold),
    guide,
    hasPages: context.pictures[hit.record.id] !== undefined || context.hasPages(hit.record.id),
  }
}
