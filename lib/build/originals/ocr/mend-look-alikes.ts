/**
 * Letters and digits that are drawn alike, in what was read in a picture → those of the word that the document's own text knows.
 * Many fonts draw l and I as one stroke: "Chunkldx" stands for ChunkIdx, "l0" for IO, "Nodel" beside Node2 for Node1. Pure.
 */

const alike = ['lI1', 'O0']
const word = /[a-z0-9]+/gi
/** Letters of a word that others are made of, or that a number follows. */
const leastPart = 3
/** Of a word: more of them make too many words of it. */
const mostAlike = 4

/** The words of a text as they are written, each once. */
export function wordsAsWritten(text: string): Set<string> {
  return new Set(text.match(word))
}

/** The word with each of its look-alikes in turn. */
function variantsOf(read: string): string[] {
  return [...read].reduce<string[]>(
    (heads, letter) => {
      const letters = alike.find((group) => group.includes(letter)) ?? letter
      return heads.flatMap((head) => [...letters].map((other) => head + other))
    },
    [''],
  )
}

/** "Node1" where there is Node2: the digits alone are others. */
function isOneOfMany(variant: string, beside: ReadonlySet<string>): boolean {
  const [, stem, digits] = /^(.*[a-z])([01]+)$/i.exec(variant) ?? []
  if (stem === undefined || digits === undefined) return false
  return Array.from({ length: 10 }, (_, digit) => `${stem}${digit}`).some((other) => other !== variant && beside.has(other))
}

/** "ChunkserverInfo" where Chunkserver and Info stand by themselves. */
function isMadeOf(variant: string, known: (part: string) => boolean): boolean {
  const parts = variant.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g) ?? []
  return parts.length > 1 && parts.every((part) => part.length >= leastPart && known(part))
}

function mendWord(read: string, own: ReadonlySet<string>, beside: ReadonlySet<string>): string {
  const doubtful = [...read].filter((letter) => alike.some((group) => group.includes(letter))).length
  // A number is one: "10" is no IO.
  if (doubtful === 0 || doubtful > mostAlike || own.has(read) || !/[a-z]/i.test(read)) return read
  const variants = variantsOf(read)
  const [, stem = read, number = ''] = /^(.*[a-z])(\d+)$/i.exec(read) ?? []
  const ownStem = own.has(stem) ? undefined : variantsOf(stem).find((variant) => own.has(variant))
  if (number !== '' && stem.length >= leastPart && ownStem !== undefined) return ownStem + number
  const isKnown = (part: string) => own.has(part) || beside.has(part)
  return (
    variants.find((variant) => own.has(variant)) ??
    variants.find((variant) => isOneOfMany(variant, beside)) ??
    (isMadeOf(read, isKnown) ? read : variants.find((variant) => isMadeOf(variant, isKnown))) ??
    read
  )
}

/**
 * As long as it was.
 * @param own words of the document's text @param beside words that were read on the same page
 */
export function mendLookAlikes(text: string, own: ReadonlySet<string>, beside: ReadonlySet<string>): string {
  return text.replace(word, (read) => mendWord(read, own, beside))
}
