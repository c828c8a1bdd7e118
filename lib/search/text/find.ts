/**
 * Which texts hold a string, by looking: the plain truth that ranking, counts and explanations rest on.
 *
 * Looking through ten thousand texts at every letter would take too long, so each text has a signature: a bit for every
 * two characters that stand side by side in it (Faloutsos & Christodoulakis 1984). Signatures lie in slices, the first bit of
 * all texts, then the second: the slices of a string's bits, taken together, leave few texts to look through, 32 at a time.
 * What was found for a beginning narrows where the whole is looked for.
 */
import { BoundedCache } from './bounded-cache.ts'

export interface Finder {
  /** Indices of the texts that hold the string, ascending. */
  find: (text: string) => readonly number[]
  occurs: (text: string) => boolean
  /** False where two characters stand side by side nowhere; true where they do, and rarely where they do not. */
  mayAdjoin: (pair: string) => boolean
}

/** Powers of two; titles alone need fewer than whole texts. */
const minBits = 256
const maxBits = 4096
const bitsPerCharacter = 6
/** Fewer texts than one in so many are gone through one by one. */
const fewTexts = 64
const corpusBits = 1 << 22
/** So many indices are remembered in all, about 16 MB. */
const maxRemembered = 2_000_000
const maxChecked = 16

function hashOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0
}

function hashesOf(text: string): number[] {
  const hashes: number[] = []
  for (let at = 1; at < Math.min(text.length, maxChecked); at += 1)
    hashes.push(hashOf(text.charCodeAt(at - 1), text.charCodeAt(at)))
  return hashes
}

function signatureLength(haystacks: readonly string[]): number {
  const characters = haystacks.reduce((sum, { length }) => sum + length, 0) / Math.max(1, haystacks.length)
  let bits = minBits
  while (bits < maxBits && bits < bitsPerCharacter * characters) bits *= 2
  return bits
}

/** @param haystacks normalised texts. */
export function createFinder(haystacks: readonly string[]): Finder {
  const all = haystacks.map((_, index) => index)
  const bits = signatureLength(haystacks)
  const stride = Math.ceil(haystacks.length / 32)
  const slices = new Uint32Array(bits * stride)
  const corpus = new Uint32Array(corpusBits / 32)
  haystacks.forEach((haystack, index) => {
    const bit = 1 << (index & 31)
    const word = index >>> 5
    let previous = haystack.charCodeAt(0)
    for (let at = 1; at < haystack.length; at += 1) {
      const current = haystack.charCodeAt(at)
      const hash = hashOf(previous, current)
      const inSlices = sliceOf(hash) * stride + word
      slices[inSlices] = (slices[inSlices] ?? 0) | bit
      const inCorpus = (hash >>> 5) % corpus.length
      corpus[inCorpus] = (corpus[inCorpus] ?? 0) | (1 << (hash & 31))
      previous = current
    }
  })

  // The lowest bits of a product hang on the lowest of the two characters alone, so they are left out.
  function sliceOf(hash: number): number {
    return (hash >>> 3) & (bits - 1)
  }

  // One bit a hash: its five lowest bits tell which of the word's 32, the others which word.
  const inCorpus = (hash: number) => ((corpus[(hash >>> 5) % corpus.length] ?? 0) & (1 << (hash & 31))) !== 0

  /** Texts whose signatures have all the bits, among which those that hold the text are. */
  function lookThrough(text: string, offsets: readonly number[]): number[] {
    const found: number[] = []
    for (let word = 0; word < stride; word += 1) {
      let left = -1
      for (let at = 0; at < offsets.length && left !== 0; at += 1) left &= slices[(offsets[at] ?? 0) + word] ?? 0
      while (left !== 0) {
        const index = word * 32 + 31 - Math.clz32(left & -left)
        if (haystacks[index]?.includes(text)) found.push(index)
        left &= left - 1
      }
    }
    return found
  }

  const known = new BoundedCache<string, readonly number[]>(maxRemembered, ({ length }) => length + 1)

  function look(text: string): readonly number[] {
    const hashes = hashesOf(text)
    if (!hashes.every(inCorpus)) return []
    const among = known.peek(text.slice(0, -1)) ?? known.peek(text.slice(1)) ?? all
    if (hashes.length === 0 || among.length * fewTexts < all.length) {
      return among.filter((index) => haystacks[index]?.includes(text))
    }
    return lookThrough(
      text,
      hashes.map((hash) => sliceOf(hash) * stride),
    )
  }

  const find = (text: string) => known.get(text, look)

  return {
    find,
    occurs: (text) => find(text).length > 0,
    mayAdjoin: (pair) => hashesOf(pair).every(inCorpus),
  }
}
