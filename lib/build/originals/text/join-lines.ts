/**
 * Lines of a page → its text: words and sentences that the width of a box broke are whole again, everything else keeps its
 * line, for on a slide a line is mostly a thing of its own.
 */
import { lineEndHyphen } from './clean-characters.ts'
import { codeSpace } from './lay-out-code.ts'

const han = /\p{Script=Han}/u
const listItem = /^([•●○◦▪■◆➢➤✓✔√*·-]|[\d①-⑳]+[.、．)）]|[（(]?[一二三四五六七八九十]+[、.．)）])/u
const neverFirst = /^[，。、；：！？）》】」』”’]/u
const neverLast = /[，、（《【「『“‘]$/u

/** A label of a drawing is shorter; a line that its box broke has at least so many characters. */
const leastCharacters = 6
/** How much of the two lines is asked for a word across the break. */
const context = 10

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** True where a Chinese word stands across the break: "…可用性得到保" and "证". Spaces between lines are none in Chinese. */
function breaksWord(line: string, next: string): boolean {
  if (!han.test(line.at(-1) ?? '') || !han.test(next[0] ?? '')) return false
  const before = line.slice(-context)
  const segment = segmenter.segment(before + next.slice(0, context)).containing(before.length)
  return segment !== undefined && segment.index < before.length
}

function isOneHan(line: string): boolean {
  return line.length === 1 && han.test(line)
}

/** True where `next` goes on in the middle of what `line` says; where that is not certain, a line stays one. */
function goesOnWith(line: string, next: string): boolean {
  if (listItem.test(next)) return false
  if (neverFirst.test(next)) return true
  // Written from top to bottom.
  if (isOneHan(line) && isOneHan(next)) return true
  if (line.length < leastCharacters) return false
  return (neverLast.test(line) && han.test(next[0] ?? '')) || breaksWord(line, next)
}

function joinWrapped(lines: readonly string[]): string {
  return lines.map((line, at) => (at === 0 || goesOnWith(lines[at - 1] ?? '', line) ? line : `\n${line}`)).join('')
}

const word = /\p{Script=Latin}+/gu
const brokenWord = new RegExp(`(?<!\\p{Script=Latin})(\\p{Script=Latin}+)(?:${lineEndHyphen}|-\\n)(\\p{Script=Latin}+)`, 'gu')

/** Every Latin word of these pages that no line end broke, in lower case. */
export function collectWords(pages: readonly (readonly string[])[]): Set<string> {
  const text = pages.map((lines) => lines.join('\n')).join('\n')
  return new Set(text.replace(brokenWord, ' ').toLowerCase().match(word) ?? [])
}

/** "consis-⏎tency" → "consistency", but "pre-⏎merge" and "Client-⏎Server" keep the hyphen that they have without the break. */
function mendWord(left: string, right: string, words: ReadonlySet<string>): string {
  const lower = left.at(-1) === left.at(-1)?.toLowerCase() && right[0] === right[0]?.toLowerCase()
  const known = words.has((left + right).toLowerCase())
  return known || (lower && !words.has(left.toLowerCase())) ? left + right : `${left}-${right}`
}

/** @param words of the whole document: they tell a broken word from two that a hyphen joins */
export function joinLines(lines: readonly string[], words: ReadonlySet<string>): string {
  return joinWrapped(lines)
    .replace(brokenWord, (_, left: string, right: string) => mendWord(left, right, words))
    .replaceAll(lineEndHyphen, '-')
    .replace(/ +(?=[，。、；：！？）》】」』])|(?<=[，。、；：！？（《【「『]) +/gu, '')
    .replaceAll(codeSpace, ' ')
}
