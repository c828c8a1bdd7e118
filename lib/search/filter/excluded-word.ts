/** A word that must not be found → the records that hold it, as a word: -ha keeps "shared" and "hash". */
import type { Corpus } from '../corpus/corpus.ts'

const latin = /[a-z0-9]/

function holdsWord(text: string, word: string): boolean {
  const [begins, ends] = [latin.test(word.charAt(0)), latin.test(word.charAt(word.length - 1))]
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const before = begins && at > 0 && latin.test(text.charAt(at - 1))
    const next = at + word.length
    // A plural counts: -log leaves out "logs".
    const after = ends && latin.test(text.charAt(text.charAt(next) === 's' ? next + 1 : next))
    if (!before && !after) return true
  }
  return false
}

/** @param word normalised. */
export function recordsWith(word: string, { find, records, pages }: Corpus): ReadonlySet<number> {
  const own = find(word).filter((index) => holdsWord(records[index]?.haystack ?? '', word))
  const onPages = pages.find(word).flatMap((index) => {
    const page = pages.pages[index]
    return page && holdsWord(page.text, word) ? [page.record] : []
  })
  return new Set([...own, ...onPages])
}
