/** What guesses are made by, beside what every word is understood by. */
import type { ExpansionContext } from '../query/expansion.ts'
import type { NamesByInitials } from './initials.ts'
import type { HanCorpus, Pinyin } from './pinyin.ts'

export interface GuessContext extends ExpansionContext, NamesByInitials {
  pinyin: Pinyin
  /** Readings that no syllable of the table has as it was typed: without h or g, with n for l. */
  lenientPinyin: () => Pinyin
  /** What the texts and pages hold of Han characters. */
  han: HanCorpus
}
