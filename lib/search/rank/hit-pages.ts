/** Where a hit's words stand → the pages of its document, or sections of its article, that answer best. */
import type { PageCorpus, TextPage } from '../corpus/page-corpus.ts'
import type { Requirement } from '../query/requirement.ts'
import * as weights from '../weights.ts'
import { rarity } from './rarity.ts'
import type { Found } from './score.ts'

export interface HitPage {
  /** Page of the document, or section of the article, counted from 1. */
  number: number
  /** Its text; null where only our line holds the words. */
  text: TextPage | null
}

/** How much a requirement says about a page: next to nothing where it stands on nearly every one. */
function rarityOnPages(found: readonly Found[], { pages, find }: PageCorpus): number {
  const literal = found.find(({ alternative }) => alternative.kind !== 'synonym') ?? found[0]
  if (!literal || pages.length === 0) return 1
  return rarity(find(literal.alternative.text).length, pages.length, weights.page.minRarity)
}

interface RatedPage extends HitPage {
  worth: number
  guided: boolean
}

function rate(answers: readonly (readonly Found[])[], requirements: readonly Requirement[], corpus: PageCorpus): RatedPage[] {
  const rated = new Map<number, RatedPage>()
  answers.forEach((found, at) => {
    const weight = rarityOnPages(found, corpus) * (requirements[at]?.weight ?? 1)
    const best = new Map<number, Omit<RatedPage, 'number'>>()
    const note = (number: number, worth: number, text: TextPage | null, byLine: boolean) => {
      const known = best.get(number)
      const guided = byLine || (known?.guided ?? false)
      best.set(number, { worth: Math.max(known?.worth ?? 0, worth), text: text ?? known?.text ?? null, guided })
    }
    for (const { lines, pages, alternative } of found) {
      const worth = weight * (alternative.kind === 'synonym' ? weights.page.synonym : 1)
      for (const { number, text } of lines) note(number, worth, text, true)
      for (const index of pages) {
        const text = corpus.pages[index]
        if (text) note(text.number, worth, text, false)
      }
    }
    for (const [number, { worth, text, guided }] of best) {
      const known = rated.get(number)
      rated.set(number, {
        number,
        worth: (known?.worth ?? 0) + worth,
        text: text ?? known?.text ?? null,
        guided: guided || (known?.guided ?? false),
      })
    }
  })
  return [...rated.values()]
}

/**
 * Keeps only the first of pages with the same text, such as an agenda repeated before every part. Sections are not
 * folded.
 */
function foldEqual(pages: readonly RatedPage[]): RatedPage[] {
  const seen = new Set<string>()
  return pages.filter(({ text }) => {
    if (!text || text.isSection) return true
    const isNew = !seen.has(text.text)
    seen.add(text.text)
    return isNew
  })
}

/**
 * Best first; of equals the earlier. Silent pages (agendas, titles, thanks) come after all others.
 * @param answers for each requirement, where it was found
 * @param phrases the query as one text, in each of its forms; where it has several requirements, a page that holds any
 *   of them gains `weights.page.phrase`
 */
export function bestPages(
  answers: readonly (readonly Found[])[],
  requirements: readonly Requirement[],
  phrases: readonly string[],
  corpus: PageCorpus,
): HitPage[] {
  const rated = rate(answers, requirements, corpus)
  const highest = rated.reduce((best, { worth }) => Math.max(best, worth), 0)
  const isSilent = (page: HitPage) => Number(page.text?.isSilent ?? false)
  const holdsPhrase = ({ text }: HitPage) => requirements.length > 1 && phrases.some((phrase) => text?.text.includes(phrase))
  const kept = rated
    .filter(({ worth }) => worth >= weights.page.minShare * highest)
    .map(({ number, text, worth, guided }) => ({
      number,
      text,
      guided,
      worth: worth + (holdsPhrase({ number, text }) ? weights.page.phrase : 0) + (guided ? weights.page.guide : 0),
    }))
    .sort((a, b) => isSilent(a) - isSilent(b) || b.worth - a.worth || a.number - b.number)
  return foldEqual(kept).map(({ number, text }) => ({ number, text }))
}
