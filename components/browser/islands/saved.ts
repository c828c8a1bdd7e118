import { SavedList } from '../saved/saved-list.tsx'
import { hydrateIsland } from './hydrate-island.ts'

hydrateIsland('saved', SavedList)
