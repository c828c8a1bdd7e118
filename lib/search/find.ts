/**
 * Which texts hold a string, by looking: the plain truth that ranking, counts and explanations rest on.
 *
 * Looking through ten thousand texts at every letter would take too long, so each text has a signature: a bit for every
 * two characters that stand side by side in it (Faloutsos & Christodoulakis 1984). A text whose signature lacks a bit of the
 * string is not looked through; what was found for a beginning narrows where the whole is looked for.
 */

export interface Finder {
  /** Indices of the texts that hold the string, ascending. */
  find: (text: string) => readonly number[]
  occurs: (text: string) => boolean
  /** False where two characters stand side by side nowhere; true where they do, and rarely where they do not. */
  mayAdjoin: (pair: string) => boolean
}

const signatureBits = 4096
const signatureWords = signatureBits / 32
const corpusBits = 1 << 22
/** So many indices are remembered in all, about 16 MB. */
const mostRemembered = 2_000_000
const longestChecked = 16

function hashOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0
}

function hashesOf(text: string): number[] {
  const hashes: number[] = []
  for (let at = 1; at < Math.min(text.length, longestChecked); at += 1)
    hashes.push(hashOf(text.charCodeAt(at - 1), text.charCodeAt(at)))
  return hashes
}

/** @param haystacks normalised texts. */
export function createFinder(haystacks: readonly string[]): Finder {
  const all = haystacks.map((_, index) => index)
  const signatures = new Uint32Array(haystacks.length * signatureWords)
  const corpus = new Uint32Array(corpusBits / 32)
  haystacks.forEach((haystack, index) => {
    let previous = haystack.charCodeAt(0)
    for (let at = 1; at < haystack.length; at += 1) {
      const current = haystack.charCodeAt(at)
      const hash = hashOf(previous, current)
      const word = index * signatureWords + ((hash >>> 5) % signatureWords)
      signatures[word] = (signatures[word] ?? 0) | (1 << (hash & 31))
      const inCorpus = (hash >>> 5) % corpus.length
      corpus[inCorpus] = (corpus[inCorpus] ?? 0) | (1 << (hash & 31))
      previous = current
    }
  })

  const inCorpus = (hash: number) => ((corpus[(hash >>> 5) % corpus.length] ?? 0) & (1 << (hash & 31))) !== 0
  const inText = (index: number, hash: number) =>
    ((signatures[index * signatureWords + ((hash >>> 5) % signatureWords)] ?? 0) & (1 << (hash & 31))) !== 0

  const known = new Map<string, readonly number[]>()
  let remembered = 0

  function look(text: string): readonly number[] {
    const hashes = hashesOf(text)
    if (!hashes.every(inCorpus)) return []
    const among = known.get(text.slice(0, -1)) ?? known.get(text.slice(1)) ?? all
    return among.filter((index) => hashes.every((hash) => inText(index, hash)) && haystacks[index]?.includes(text))
  }

  function find(text: string): readonly number[] {
    let found = known.get(text)
    if (found) return found
    found = look(text)
    remembered += found.length + 1
    if (remembered > mostRemembered) {
      known.clear()
      remembered = found.length + 1
    }
    known.set(text, found)
    return found
  }

  return {
    find,
    occurs: (text) => find(text).length > 0,
    mayAdjoin: (pair) => hashesOf(pair).every(inCorpus),
  }
}
