/**
 * Products that a query names beside its other words → wishes: "curvefs 缓存" is answered first by what is of CurveFS. The name is
 * a word to find as well, as it always was.
 */
import type { SearchTopic } from '../corpus/search-data.ts'
import { normalise, type CharacterFold } from '../text/normalise.ts'
import type { Wish } from './soft-words.ts'

/** Names of products, normalised → their ids. */
export type ProductNames = ReadonlyMap<string, string>

/** Names without spaces, and those that begin as the id does: "polardb for mysql", but no "block storage". */
function isName(word: string, id: string): boolean {
  const [family = id] = id.split('-')
  return /^[a-z][a-z0-9-]*$/.test(word) || word.startsWith(`${family} `)
}

export function productNames(topics: Readonly<Record<string, SearchTopic>>, fold: CharacterFold): ProductNames {
  const products = Object.entries(topics).filter(([, { facet }]) => facet === 'product')
  return new Map(
    products.flatMap(
      ([
        id,
        {
          synonyms: [names = []],
        },
      ]) =>
        [id, ...names]
          .map((name) => normalise(name, fold))
          .filter((name) => isName(name, id))
          .map((name): [string, string] => [name, id]),
    ),
  )
}

const maxName = 3
/** "curvefs缓存", "深入curve": a name beside Han characters. */
const besideHan = /^([a-z][a-z0-9-]*)(?=\p{Script=Han})|(?<=\p{Script=Han})([a-z][a-z0-9-]*)$/u

interface NamedProducts {
  wishes: Wish[]
  /** Whether anything but products is said. */
  hasOthers: boolean
}

/** @param words of a query, normalised; of a quoted text the empty one */
export function productsIn(words: readonly string[], names: ProductNames): NamedProducts {
  const wishes: Wish[] = []
  let hasOthers = false
  for (let at = 0; at < words.length;) {
    const counts = Array.from({ length: maxName }, (_, less) => maxName - less).filter((count) => at + count <= words.length)
    const count = counts.find((most) => names.has(words.slice(at, at + most).join(' ')))
    const word = words[at] ?? ''
    const typed = count === undefined ? (besideHan.exec(word)?.[0] ?? word) : words.slice(at, at + count).join(' ')
    const product = names.get(typed)
    if (product !== undefined) wishes.push({ field: 'product', values: [product], typed })
    if (product === undefined || typed !== words.slice(at, at + (count ?? 1)).join(' ')) hasOthers = true
    at += count ?? 1
  }
  return { wishes, hasOthers }
}
