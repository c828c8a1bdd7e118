/** A word that is not in a closed list → the one that was most likely meant. */
import { editDistance } from '../../../search/guess/nearest-words.ts'

/** A letter left out, put in, replaced or swapped with the next counts as one. */
const maxSlips = 2

/** "rafft" among raft, mds → "raft"; null where nothing is near. Of equally near ones the first. */
export function nearestOf(word: string, known: Iterable<string>): string | null {
  const most = word.length < 5 ? 1 : maxSlips
  let nearest: string | null = null
  let edits = most + 1
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), edits - 1)
    if (distance >= edits) continue
    nearest = candidate
    edits = distance
  }
  return nearest
}

/** The same as the end of a message: `did you mean component:raft?`; nothing where nothing is near. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const nearest = nearestOf(word, known)
  return nearest === null ? undefined : `did you mean ${nearest}?`
}
