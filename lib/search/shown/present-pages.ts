/** The pages of a hit → what a result shows of them: number, snippet with its marks, picture, and where they lead. */
import type { Locale } from '../../words/locale.ts'
import { picturePath, type PagePictures } from '../../catalogue/page-pictures.ts'
import { askedBy, type Asked } from './asked.ts'
import { excerptAround, findMapped, type Excerpt, type Span } from './highlight.ts'
import type { HitPage } from '../rank/hit-pages.ts'
import { headOf, type TextPage } from '../corpus/page-corpus.ts'
import { languageOf, mark, type MarkedText } from './marked-text.ts'
import type { PresentContext } from './present-context.ts'
import type { Hit } from '../search.ts'
import type { RecordText } from '../corpus/search-data.ts'

export interface PageHit {
  /** Page of the document, or section of the article, counted from 1. */
  page: number
  /** Of a section. */
  heading: MarkedText | null
  /** Of the heading of a section; null where there is none, or it is not known. */
  anchor: string | null
  excerpt: Excerpt & { lang: Locale }
  /** Path without the base path, and pixels. */
  picture: { path: string; width: number; height: number } | null
}

export interface PageHits extends Asked {
  /** The best ones. */
  shown: PageHit[]
  /** Numbers of the next best, ascending. */
  others: number[]
  count: number
  /**
   * `pages` have addresses of their own, `sections` of an article that can be read here as well; of one that can't, our `lines`
   * on the record's page, which lead to the source.
   */
  lead: 'pages' | 'sections' | 'lines'
}

const maxShown = 4
const maxOthers = 40
const excerptLength = { zh: 70, en: 130 } as const

/** Pages are many, so their normalised form is kept: nothing but the words is looked for at a letter. */
function markPage(page: TextPage, words: readonly string[]): MarkedText {
  const before = headOf(page).length
  const spans = findMapped(page.mapped, words)
    .map(([start, end]): Span => [start - before, end - before])
    .filter(([start]) => start >= 0)
  return { text: page.source, spans, lang: languageOf(page.source) }
}

/** Our line about a page, or about a section: by its anchor where the article's text is there, else by its place. */
function lineOf({ number, text }: HitPage, { guide = [], lines = [], sections = [] }: RecordText) {
  const ofSection = text?.isSection ? sections.find(([anchor]) => anchor === text.anchor) : sections[number - 1]
  return ofSection ?? [...guide, ...lines].find(([page]) => page === number)
}

/** Our line where it holds what was searched, else the page's own words. */
function excerptOf(page: HitPage, words: readonly string[], texts: RecordText, context: PresentContext) {
  const [, zh, en] = lineOf(page, texts) ?? []
  const inLine = (context.locale === 'zh' ? [zh, en] : [en, zh])
    .filter((line) => line !== undefined)
    .map((line) => mark(line, words, context.fold))
  const holding = inLine.find(({ spans }) => spans.length > 0)
  if (holding) return { ...holding, cutBefore: false, cutAfter: false }
  const own = page.text ? markPage(page.text, words) : inLine[0]
  return own ? { ...excerptAround(own.text, own.spans, excerptLength[own.lang]), lang: own.lang } : null
}

function pictureOf(page: number, pictures: PagePictures | undefined): PageHit['picture'] {
  const size = pictures?.pages[page - 1]
  return pictures && size ? { path: picturePath(pictures.folder, page, 'small'), ...size } : null
}

/** What is shown of the pages that hold a hit's words; null where there are none. */
export function presentPages(hit: Hit, context: PresentContext): PageHits | null {
  const { pages, words, record } = hit
  if (pages.length === 0) return null
  const pictures = context.pictures[record.id]
  const texts = context.texts[record.id] ?? {}
  const shown = pages.slice(0, maxShown).flatMap((page): PageHit[] => {
    const excerpt = excerptOf(page, words, texts, context)
    const heading = page.text?.heading ?? null
    if (!excerpt) return []
    return [
      {
        page: page.number,
        heading: heading === null ? null : mark(heading, words, context.fold),
        anchor: page.text ? page.text.anchor : (texts.sections?.[page.number - 1]?.[0] ?? null),
        excerpt,
        picture: pictureOf(page.number, pictures),
      },
    ]
  })
  const isArticle = texts.sections !== undefined || pages.some(({ text }) => text?.isSection)
  return {
    shown,
    others: pages
      .slice(maxShown, maxShown + maxOthers)
      .map(({ number }) => number)
      .sort((a, b) => a - b),
    count: pages.length,
    ...askedBy(hit, context),
    lead: isArticle ? (record.readable ? 'sections' : 'lines') : 'pages',
  }
}
