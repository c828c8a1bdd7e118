/** The search with all that the worker loads once it is needed: for Node, where nothing has to come over a network. */
import { createGuesses } from './guess/create-guesses.ts'
import { createSearcher, type Searcher, type SearchSources } from './search.ts'

/** @returns a searcher that takes words which stand nowhere for what is likely meant */
export function createWholeSearcher(sources: SearchSources): Searcher {
  const searcher = createSearcher(sources)
  searcher.addGuesses(createGuesses)
  return searcher
}
