import type { Presented } from '../../../../lib/search/shown/present.ts'
import type { SearchRequest } from './protocol.ts'

/** What the page shows of an answer, and the question that it is to. */
export interface ShownAnswer {
  request: SearchRequest
  presented: Presented
  suggestions: string[]
  /** Pages that may answer are on their way. */
  awaits: boolean
  /** They were when the question's first answer was shown: a room is kept for them. */
  hasRoom: boolean
}
