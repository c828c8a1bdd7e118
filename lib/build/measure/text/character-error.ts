/** How far a text is from a reference, in characters, without regard to white space and compatibility forms. */

/** The characters that are compared. */
export function comparedCharacters(text: string): string[] {
  return [...text.normalize('NFKC').replace(/[\s\0\ufffe\u00ad\u0002]+/gu, '')]
}

/** Insertions, deletions and replacements that make one of the other (Levenshtein). */
export function editDistance(a: readonly string[], b: readonly string[]): number {
  let previous = Uint32Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [row, char] of a.entries()) {
    const current = new Uint32Array(b.length + 1)
    current[0] = row + 1
    for (let at = 1; at <= b.length; at += 1) {
      const replaced = (previous[at - 1] ?? 0) + (char === b[at - 1] ? 0 : 1)
      current[at] = Math.min((previous[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1, replaced)
    }
    previous = current
  }
  return previous[b.length] ?? 0
}

/** Characters that one side has more often than the other, whatever their order. */
export function countDistance(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const char of a) counts.set(char, (counts.get(char) ?? 0) + 1)
  for (const char of b) counts.set(char, (counts.get(char) ?? 0) - 1)
  const differences = [...counts.values()]
  const sum = (sign: 1 | -1) => differences.reduce((total, count) => total + Math.max(0, sign * count), 0)
  return Math.max(sum(1), sum(-1))
}
