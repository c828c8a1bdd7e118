import { SearchExperience } from '../search/search-experience.tsx'
import { changeSearchState, currentSearchState } from '../search/state/use-search-state.ts'
import { hydrateIsland } from './hydrate-island.ts'

// What was typed before this script ran is searched now; the words of a link stand in the box before it (`page/start.ts`).
const typed = document.querySelector<HTMLInputElement>('#q')?.value ?? ''
if (typed !== '' && typed !== currentSearchState().q) changeSearchState({ q: typed })
hydrateIsland('search', SearchExperience)
