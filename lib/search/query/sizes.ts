/** Sizes and counts as people write them: 4k, 4KB, 4 KB and 4KiB are one, and so are 10w and 10万. */

const size = /^(\d+(?:\.\d+)?)([kmgtp])(?:i?b)?$/

/** The other ways to write a size or a count; empty where the word is neither. @param word normalised */
export function sizeForms(word: string): string[] {
  const [, tenThousands] = /^(\d+)w$/.exec(word) ?? []
  if (tenThousands !== undefined) return [`${tenThousands}万`]
  const [, number, unit] = size.exec(word) ?? []
  if (number === undefined || unit === undefined) return []
  return [`${number}${unit}`, `${number}${unit}b`, `${number}${unit}ib`, `${number} ${unit}b`, `${number} ${unit}ib`].filter(
    (form) => form !== word,
  )
}
