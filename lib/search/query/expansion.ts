/** What a typed word is understood by. */
import type { Corpus } from '../corpus/corpus.ts'
import type { Vocabulary } from '../corpus/vocabulary.ts'
import type { Pinyin } from '../text/pinyin.ts'
import type { InitialsMatch } from './initials.ts'

export interface ExpansionContext {
  corpus: Corpus
  vocabulary: Vocabulary
  pinyin: Pinyin
  initials: (letters: string) => InitialsMatch[]
  /** Taiwan's and Hong Kong's words, normalised, and ours. */
  regionalWords: ReadonlyMap<string, string>
}
