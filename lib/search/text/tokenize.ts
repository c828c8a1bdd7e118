/**
 * Normalised text → index terms.
 *
 * Latin letters and digits in whole runs, with their letter and digit parts of three or more ("polardb2022" → also
 * "polardb", "2022"); Han runs as overlapping bigrams and the run's last character ("元数据" → 元数 数据 据), so that a
 * query of a single character is a prefix search that finds it anywhere.
 */

const runs = /(\p{Script=Han}+)|([\p{L}\p{N}]+)/gu
const partsOfRun = /\p{L}{3,}|\p{N}{3,}/gu

/** Terms of a normalised text, in order, repeated as often as they occur. */
export function tokenize(text: string): string[] {
  const terms: string[] = []
  for (const match of text.matchAll(runs)) {
    const [run, hanRun] = match
    if (hanRun === undefined) {
      // A run of letters and numbers can still hold Han characters after a letter: "第3版" is one run to \p{L}.
      for (const piece of run.split(/(\p{Script=Han}+)/u))
        terms.push(...(/^\p{Script=Han}/u.test(piece) ? bigrams(piece) : latinTerms(piece)))
    } else {
      terms.push(...bigrams(hanRun))
    }
  }
  return terms
}

function bigrams(run: string): string[] {
  const characters = [...run]
  return characters.map((character, index) => character + (characters[index + 1] ?? ''))
}

function latinTerms(run: string): string[] {
  if (run === '') return []
  const parts = run.match(partsOfRun) ?? []
  return [run, ...parts.filter((part) => part !== run)]
}

/**
 * Splits a normalised word where the script changes: "curve元数据s3" → curve, 元数据, s3. Punctuation separates too, but
 * not within names and numbers: "2.5副本" → 2.5, 副本; "open-cas".
 */
export function scriptRuns(word: string): string[] {
  return word.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[.\-_/+](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu) ?? []
}
