/**
 * Which texts hold a string, by looking: the plain truth that ranking, counts and explanations rest on. What was found for
 * a beginning narrows where the whole is looked for, so that typing on costs little.
 */

export interface Finder {
  /** Indices of the texts that hold the string, ascending. */
  find: (text: string) => readonly number[]
  occurs: (text: string) => boolean
}

const mostRemembered = 4000

/** @param haystacks normalised texts. */
export function createFinder(haystacks: readonly string[]): Finder {
  const all = haystacks.map((_, index) => index)
  const pairs = new Set<string>()
  for (const haystack of haystacks) for (let at = 1; at < haystack.length; at += 1) pairs.add(haystack.slice(at - 1, at + 1))
  const known = new Map<string, readonly number[]>()

  /** Two neighbouring units that stand side by side nowhere: most strings that occur nowhere are told by them. */
  function hasStrangePair(text: string): boolean {
    for (let at = 1; at < text.length; at += 1) if (!pairs.has(text.slice(at - 1, at + 1))) return true
    return false
  }

  function find(text: string): readonly number[] {
    const remembered = known.get(text)
    if (remembered) return remembered
    const among = known.get(text.slice(0, -1)) ?? known.get(text.slice(1)) ?? all
    const found = hasStrangePair(text) ? [] : among.filter((index) => haystacks[index]?.includes(text))
    if (known.size > mostRemembered) known.clear()
    known.set(text, found)
    return found
  }

  return { find, occurs: (text) => find(text).length > 0 }
}
