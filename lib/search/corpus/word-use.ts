/** Which runs of Latin letters and digits the texts hold, and in how many records. */

/** Where a word stands: in how many records, and in how many titles and names of them. */
export interface WordUse {
  records: number
  titles: number
}

const word = /[a-z0-9]+/g

/** @param records texts of each record, normalised: all of them, and its titles and names alone. */
export function countWords(records: readonly { haystack: string; titles: string }[]): Map<string, WordUse> {
  const words = new Map<string, WordUse>()
  for (const { titles, haystack } of records) {
    const inTitles = new Set(titles.match(word))
    for (const text of new Set(haystack.match(word))) {
      const use = words.get(text) ?? { records: 0, titles: 0 }
      if (use.records === 0) words.set(text, use)
      use.records += 1
      if (inTitles.has(text)) use.titles += 1
    }
  }
  return words
}

/** Shorter words of pages are not counted: they have too many neighbours to be mistyped. */
const countedOnPages = /[a-z0-9]{3,}/g

/** Adds the words of pages to those that are known. @param pages in turn all those of a record, then all those of the next. */
export function addPageWords(pages: readonly { record: number; text: string }[], words: Map<string, WordUse>): void {
  const lastRecord = new Map<string, number>()
  for (const { record, text } of pages) {
    for (const found of text.match(countedOnPages) ?? []) {
      if (lastRecord.get(found) === record) continue
      lastRecord.set(found, record)
      const use = words.get(found)
      if (use) use.records += 1
      else words.set(found, { records: 1, titles: 0 })
    }
  }
}
