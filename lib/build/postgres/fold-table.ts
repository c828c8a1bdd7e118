/**
 * The search's normalising as data: what every character becomes that does not stay as it is, and which characters are
 * Han. A server that folds by this table agrees with the browser to the letter, whatever Unicode and locale it has.
 */
import { foldForm } from '../../catalogue/fold-characters.ts'
import { isHan, type CharacterFold } from '../../search/text/normalise.ts'

/** Up to here Unicode gives characters that are more than private. */
const lastCharacter = 0xe0fff

function* characters(): Generator<[character: string, code: number]> {
  // No NUL, which PostgreSQL's text can't hold, no halves of pairs, no private use.
  for (let code = 1; code <= lastCharacter; code += 1) {
    if (code === 0xd800) code = 0xf900
    if (code === 0x32000) code = 0xe0000
    yield [String.fromCodePoint(code), code]
  }
}

/** Character and what it becomes: [Ｒ, r], [緩, 缓], [ﬁ, fi]. */
export function foldTable(fold: CharacterFold): [character: string, folded: string][] {
  return [...characters()].flatMap(([character]): [string, string][] => {
    const folded = [...foldForm(character)].map((part) => fold.get(part) ?? part).join('')
    return folded === character ? [] : [[character, folded]]
  })
}

const escaped = (code: number) => `\\U${code.toString(16).padStart(8, '0')}`

/** All Han characters as ranges for a bracket of PostgreSQL's regular expressions, which have no scripts. */
export function hanRanges(): string {
  const ranges: [from: number, to: number][] = []
  for (const [character, code] of characters()) {
    if (!isHan(character)) continue
    const last = ranges.at(-1)
    if (last?.[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges.map(([from, to]) => (from === to ? escaped(from) : `${escaped(from)}-${escaped(to)}`)).join('')
}
