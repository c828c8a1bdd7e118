/** A hit → a result as the page shows it: titles with their marks, the densest excerpt, the pages that hold the words. */
import { coverPath } from '../../catalogue/cover.ts'
import type { Locale } from '../../words/locale.ts'
import type { SearchRecord } from '../corpus/search-data.ts'
import type { Hit, Why } from '../search.ts'
import { askedBy, type Asked } from './asked.ts'
import { excerptAround, type Excerpt } from './highlight.ts'
import { mark, type MarkedText } from './marked-text.ts'
import { presentPages, type PageHits } from './present-pages.ts'
import { speakerName, titleIn, type PresentContext } from './present-context.ts'

export interface ResultItem {
  id: string
  title: MarkedText
  /** The title in the other language, or another title that holds a word. */
  subtitle: MarkedText | null
  kind: SearchRecord['kind']
  level: NonNullable<SearchRecord['level']> | null
  product: { id: string; label: string } | null
  /** Of an original that is not in the reader's language, its own. */
  foreign: Locale | null
  /** Known by its address: not read here. */
  unread: boolean
  /** Path of a picture, without the base path. */
  cover: string | null
  speakers: MarkedText[]
  event: string | null
  date: string | null
  /** The date is that of the first commit: it was then at the latest. */
  atLatest: boolean
  /** There is a recording of the talk itself. */
  recorded: boolean
  pages: number | null
  excerpt: (Excerpt & { lang: Locale }) | null
  /** Pages that hold the words. */
  matches: PageHits | null
  why: Why[]
  /** What goes along to the record. */
  asked: Asked
}

const excerptLength = { zh: 150, en: 280 } as const

/** Titles as this reader sees them: the preferred one, and the other one (or one that holds a word) below. */
function titles(
  record: SearchRecord,
  words: readonly string[],
  { locale, fold }: PresentContext,
): Pick<ResultItem, 'title' | 'subtitle'> {
  const preferred = titleIn(locale, record)
  const title = mark(preferred, words, fold)
  const rest = [record.title, record.zh, record.en, ...(record.others ?? [])].filter(
    (other) => other !== undefined && other !== preferred,
  )
  const marked = rest.map((other) => mark(other ?? '', words, fold))
  const holding = title.spans.length > 0 ? undefined : marked.find(({ spans }) => spans.length > 0)
  const translation = marked.find(({ lang }) => lang !== title.lang)
  return { title, subtitle: holding ?? (locale === 'en' ? (translation ?? null) : null) }
}

/** The abstract in the reader's language; where there is none, the other one, or a snippet that holds a word. */
function excerptOf(hit: Hit, context: PresentContext): ResultItem['excerpt'] {
  const text = context.texts[hit.record.id]
  if (!text) return null
  const own = text[context.locale]
  const others = [text[context.locale === 'zh' ? 'en' : 'zh'], ...(text.snippets ?? [])].filter((other) => other !== undefined)
  const marked = (own === undefined ? others : [own]).map((candidate) => mark(candidate, hit.words, context.fold))
  const chosen = marked.find(({ spans }) => spans.length > 0) ?? (own === undefined ? undefined : marked[0])
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

function speakersOf(record: SearchRecord, words: readonly string[], context: PresentContext): MarkedText[] {
  const known = (record.speakers ?? []).filter((id) => context.data.speakers[id] !== undefined)
  return known.map((id) => mark(speakerName(id, context), words, context.fold))
}

function foreignOf({ lang }: SearchRecord, { locale }: PresentContext): Locale | null {
  return (lang === 'zh' || lang === 'en') && lang !== locale ? lang : null
}

/** A hit → what its row shows. */
export function toItem(hit: Hit, context: PresentContext): ResultItem {
  const { record, words } = hit
  return {
    id: record.id,
    ...titles(record, words, context),
    kind: record.kind,
    level: record.level ?? null,
    product: productOf(record, context),
    foreign: foreignOf(record, context),
    unread: record.unread === true,
    cover: coverPath(context.pictures[record.id]),
    speakers: speakersOf(record, words, context),
    event: eventOf(record, context),
    date: record.date ?? null,
    atLatest: record.atLatest === true,
    recorded: record.video === 'talk',
    pages: record.pages ?? null,
    excerpt: excerptOf(hit, context),
    matches: presentPages(hit, context),
    why: hit.why,
    asked: askedBy(hit, context),
  }
}
