/**
 * Terms → short keys for MiniSearch. Its tree looks through all branches of a node in turn, and Han texts begin in thousands of
 * ways: numbered, in digits and letters, terms branch in 36 at most, and an index is built in a tenth of the time.
 */
export interface TermKeys {
  /** The key of a term of a text; counts the text among those that say it where `counted`. */
  keysOf: (terms: readonly string[], counted: boolean) => string[]
  /** The key of a term, and how many texts say it; undefined where none ever did. */
  find: (term: string) => Known | undefined
}

interface Known {
  key: string
  texts: number
}

export function createTermKeys(): TermKeys {
  const known = new Map<string, Known>()
  const know = (term: string) => {
    const found = known.get(term) ?? { key: known.size.toString(36), texts: 0 }
    known.set(term, found)
    return found
  }
  return {
    keysOf: (terms, counted) => {
      if (counted) for (const term of new Set(terms)) know(term).texts += 1
      return terms.map((term) => know(term).key)
    },
    find: (term) => known.get(term),
  }
}
