/**
 * Does a guide entry speak of its page? At least one of its terms should stand there: Latin words of two letters or
 * more, and pairs of neighbouring Han characters.
 */

/** Words that stand on any page and say nothing of it. */
const commonWords = new Set(
  `an and are as at be but by can does each every for from has have how if in into is it its no not of off on one only or
  over own per so than that the their then this three to two under up what when where which while who why with without`.split(
    /\s+/,
  ),
)

/** Compatibility forms folded: PDFs hold Kangxi radicals (⽂) and ligatures (ﬁ) where people write 文 and fi. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function hanPairs(text: string): string[] {
  return (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const characters = [...run]
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
  })
}

/** "copyset 怎样选三个 zone" → copyset, zone, 怎样, 样选, 选三, 三个 */
export function termsOf(text: string): string[] {
  const folded = fold(text)
  const words = (folded.match(/[a-z][a-z0-9]+/g) ?? []).filter((word) => !commonWords.has(word))
  return [...new Set([...words, ...hanPairs(folded)])]
}

/** The terms of an entry that stand on a page; Latin ones also within words (`ChunkfilePool`), Han ones also across lines. */
export function termsOnPage(entry: { zh: string; en: string }, page: string): string[] {
  const folded = fold(page)
  const joined = folded.replace(/\s+/gu, '')
  return termsOf(`${entry.zh} ${entry.en}`).filter((term) =>
    /^[a-z]/.test(term)
      ? term.length > 3
        ? folded.includes(term)
        : new RegExp(`(?<![a-z])${term}(?![a-z])`).test(folded)
      : joined.includes(term),
  )
}
