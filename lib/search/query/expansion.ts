/** What a typed word is understood by. */
import type { Corpus } from '../corpus/corpus.ts'
import type { Vocabulary } from '../corpus/vocabulary.ts'
import type { HanCorpus, Pinyin } from '../text/pinyin.ts'
import type { NamesByInitials } from './initials.ts'
import type { ProductNames } from './product-names.ts'

export interface ExpansionContext extends NamesByInitials {
  corpus: Corpus
  vocabulary: Vocabulary
  products: ProductNames
  pinyin: Pinyin
  /** Readings that no syllable of the table has as it was typed: without h or g, with n for l. */
  lenientPinyin: () => Pinyin
  /** What the texts and pages hold of Han characters. */
  han: HanCorpus
  /** Taiwan's and Hong Kong's words, normalised, and ours. */
  regionalWords: ReadonlyMap<string, string>
}
