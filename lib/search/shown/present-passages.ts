/** Passages that may answer → what the page shows of them: document, page, our line with its marks, picture, why, and the way there. */
import { picturePath } from '../../catalogue/page-pictures.ts'
import type { PassageHit } from '../search.ts'
import { readPath } from '../../words/read-path.ts'
import { slidePath } from '../../words/slide-path.ts'
import { askedBy, formatAsked } from './asked.ts'
import { normalise } from '../text/normalise.ts'
import { mark, type MarkedText } from './marked-text.ts'
import { titleIn, type PresentContext } from './present-context.ts'

export interface PassageItem {
  /** Of the record. */
  id: string
  title: string
  /** Page of the document, or section of the article, counted from 1; null where the abstract answers. */
  place: { kind: 'page' | 'section'; number: number } | null
  text: MarkedText
  /** Path without the base path, and pixels. */
  picture: { path: string; width: number; height: number } | null
  /** The words that it shares, and those of the same meaning: "断电 → power failure". */
  why: string[]
  /** The way to it, below the reader's language. */
  path: string
}

const mostReasons = 4

function placeOf({ record, page, anchor }: PassageHit, { texts }: PresentContext): PassageItem['place'] {
  if (page !== null) return { kind: 'page', number: page }
  const section = (texts[record.id]?.sections ?? []).findIndex(([at]) => at === anchor)
  return section === -1 ? null : { kind: 'section', number: section + 1 }
}

function pathOf(
  { record: { id, readable }, anchor, why }: PassageHit,
  place: PassageItem['place'],
  context: PresentContext,
): string {
  const asked = formatAsked(askedBy({ words: why.map(({ found }) => found) }, context))
  if (place === null) return `/talks/${id}/${asked}`
  if (place.kind === 'page') return `${slidePath(id, place.number)}${asked}`
  return readable ? readPath(id, anchor, asked) : `/talks/${id}/${asked}#s${place.number}`
}

function presentPassage(hit: PassageHit, context: PresentContext): PassageItem {
  const { record, page, zh, en, why } = hit
  const place = placeOf(hit, context)
  const ofRecord = context.pictures[record.id]
  const size = page === null ? undefined : ofRecord?.pages[page - 1]
  const words = why.map(({ found }) => found)
  const text = mark(context.locale === 'zh' ? zh : en, words, context.fold)
  const shown = normalise(text.text, context.fold)
  // Of words of the same meaning, those that stand in the line that is shown.
  const told = why.filter(({ typed, found }) => typed === found || shown.includes(found))
  return {
    id: record.id,
    title: titleIn(context.locale, record),
    place,
    text,
    picture: ofRecord && size && page !== null ? { path: picturePath(ofRecord.folder, page, 'small'), ...size } : null,
    why: told.slice(0, mostReasons).map(({ typed, found }) => (typed === found ? typed : `${typed} → ${found}`)),
    path: pathOf(hit, place, context),
  }
}

export type PresentPassages = (passages: readonly PassageHit[], context: PresentContext) => PassageItem[]

/** Best first, in the reader's language. */
export const presentPassages: PresentPassages = (passages, context) => passages.map((passage) => presentPassage(passage, context))
