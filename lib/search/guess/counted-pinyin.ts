/** A count and, behind it, what it counts, in pinyin: 3fuben → 3副本, 三副本. */
import { numeralForms } from '../query/numerals.ts'
import { alternative, requirement, type Requirement } from '../query/requirement.ts'
import type { GuessContext } from './guess-context.ts'
import { asPinyin } from './guess-pinyin.ts'

const counted = /^(\d{1,4})([a-z']{4,})$/

/** @returns null where nothing stands anywhere that the word could be taken for, or the word stands somewhere itself */
export function asCountedPinyin(word: string, context: GuessContext): Requirement[] | null {
  const { corpus } = context
  const occurs = (text: string) => corpus.occurs(text) || corpus.pages.occurs(text)
  const [, count = '', sounds] = counted.exec(word) ?? []
  const [first, ...others] = (sounds !== undefined && !occurs(word) && asPinyin(sounds, context)) || []
  const written = first?.alternatives.map(({ text }) => count + text) ?? []
  const forms = written.flatMap((text) => [text, ...numeralForms(text)]).filter(occurs)
  if (forms.length === 0) return null
  return [
    requirement(
      word,
      forms.map((text) => alternative(text, 'pinyin')),
    ),
    ...others,
  ]
}
