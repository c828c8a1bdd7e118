import { SearchExperience } from '../search/search-experience.tsx'
import { changeSearchState } from '../search/state/use-search-state.ts'
import { hydrateIsland } from './hydrate-island.ts'

// What was typed before this script ran is searched now.
const typed = document.querySelector<HTMLInputElement>('#q')?.value ?? ''
hydrateIsland('search', SearchExperience)
if (typed !== '') changeSearchState({ q: typed })
