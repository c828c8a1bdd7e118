/**
 * What it is worth to a record that a text stands on pages of its original: the more often the more, up to half of a title.
 */
import type { PageCorpus, TextPage } from '../corpus/page-corpus.ts'
import { visitPlaces, type LongerWord } from './places.ts'
import type { Alternative } from '../query/requirement.ts'
import * as weights from '../weights.ts'
import { worthStanding } from './text-worth.ts'

export interface OnPages {
  /** Indices of the pages that hold it. */
  pages: number[]
  worth: number
}

/** How often the text stands on a page, a piece of a word counting less than a word. */
function mentions({ text }: TextPage, alternative: Alternative, longer: readonly LongerWord[]): number {
  let count = 0
  visitPlaces(text, [text.length], alternative, longer, ({ standing }) => {
    count += worthStanding(standing, alternative.text.length)
  })
  return count
}

/** By index of the record. */
export function findOnPages(
  alternative: Alternative,
  longer: readonly LongerWord[],
  corpus: PageCorpus,
  among: readonly number[] = corpus.find(alternative.text),
): Map<number, OnPages> {
  const found = new Map<number, OnPages & { mentions: number }>()
  for (const index of among) {
    const page = corpus.pages[index]
    if (!page) continue
    const count = mentions(page, alternative, longer)
    if (count === 0) continue
    const known = found.get(page.record) ?? { pages: [], worth: 0, mentions: 0 }
    found.set(page.record, known)
    known.pages.push(index)
    known.mentions += count
  }
  const { full, halfAt } = weights.pages
  for (const entry of found.values()) entry.worth = (full * entry.mentions) / (entry.mentions + halfAt)
  return found
}
