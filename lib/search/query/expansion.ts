/** What a typed word is understood by. */
import type { Corpus } from '../corpus/corpus.ts'
import type { Vocabulary } from '../corpus/vocabulary.ts'
import type { ProductNames } from './product-names.ts'

export interface ExpansionContext {
  corpus: Corpus
  vocabulary: Vocabulary
  products: ProductNames
  /** Taiwan's and Hong Kong's words, normalised, and ours. */
  regionalWords: ReadonlyMap<string, string>
}
