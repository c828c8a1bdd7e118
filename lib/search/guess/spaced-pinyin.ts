/** Pinyin typed with spaces, or with the ' that input methods put between syllables → the words that it stands for. */
import type { Requirement } from '../query/requirement.ts'
import type { Term } from '../query/term.ts'
import type { GuessContext } from './guess-context.ts'
import { asPinyin, asPinyinWords } from './guess-pinyin.ts'
import { segmentPinyin } from './pinyin.ts'

/** Letters of pinyin, and the ' that input methods put between syllables while they are composed. */
const pinyinRun = /^[a-z]+(?:'[a-z]+)*$/

/** The words from `at` on that are pinyin typed with spaces or '; not where they stand so in a text, as names do. */
export function spacedPinyinAt(
  terms: readonly Term[],
  at: number,
  context: GuessContext,
): { read: Requirement[]; count: number } | null {
  const { pinyin, corpus } = context
  let count = 0
  for (const { text, phrase, orBefore } of terms.slice(at)) {
    if (orBefore && count > 0) break
    const halfTyped = count > 0 && at + count === terms.length - 1 && pinyin.beginnings.has(text)
    const isPinyin = !phrase && pinyinRun.test(text) && segmentPinyin(text, pinyin).length > 0
    if (!isPinyin && !halfTyped) break
    count += 1
  }
  const words = terms.slice(at, at + count).map(({ text }) => text)
  const isComposed = words.length === 1 && (words[0] ?? '').includes("'")
  if ((count < 2 && !isComposed) || corpus.occurs(words.join(' '))) return null
  const typed = words.join("'")
  const first = asPinyinWords(typed, context) ? null : firstSpacedWords(words, context)
  const read = first ? null : asPinyin(typed, context)
  return first ?? (read && { read, count })
}

/** The most of these syllables, from the first on, that are words together: of "kuai zhao ting", 快照. */
function firstSpacedWords(syllables: readonly string[], context: GuessContext): { read: Requirement[]; count: number } | null {
  for (let count = syllables.length - 1; count > 1; count -= 1) {
    const first = syllables.slice(0, count)
    const read = context.corpus.occurs(first.join(' ')) ? null : asPinyinWords(first.join("'"), context)
    if (read) return { read, count }
  }
  return null
}
