/**
 * A list → what stands on its own, and what is one of many parts: issues of a monthly, lectures of a course, minutes of
 * a meeting. Twenty of those would hide the one document that explains the thing.
 */
import type { Talk } from './catalogue.ts'
import type { Kind } from './kinds.ts'

export interface FoldedTalks {
  /** Of what they are parts. */
  of: 'series' | 'events'
  id: string
  /** In the order of the list. */
  talks: Talk[]
}

export interface FoldedList {
  single: Talk[]
  folded: FoldedTalks[]
}

/** A list of no more is seen at a glance. */
const shortList = 12
/** Fewer parts stay where they are. */
const minFolded = 5
/** Slides, designs and papers stand on their own whatever they are part of. */
const inParts: ReadonlySet<Kind> = new Set(['article', 'course', 'meeting-notes', 'reference'])

function wholeOf({ kind, collection, event }: Talk): Omit<FoldedTalks, 'talks'> | null {
  if (!inParts.has(kind)) return null
  if (collection) return { of: 'series', id: collection.id }
  return event && { of: 'events', id: event.id }
}

/** Folds come in the order of their first records. */
export function foldList(talks: readonly Talk[]): FoldedList {
  const wholes = new Map<string, FoldedTalks>()
  const keyOf = (talk: Talk) => {
    const whole = wholeOf(talk)
    return whole && `${whole.of}/${whole.id}`
  }
  for (const talk of talks) {
    const [whole, key] = [wholeOf(talk), keyOf(talk)]
    if (whole === null || key === null) continue
    const known = wholes.get(key) ?? { ...whole, talks: [] }
    known.talks.push(talk)
    wholes.set(key, known)
  }
  const isLong = talks.length > shortList
  const folded = [...wholes.values()].filter((whole) => isLong && whole.talks.length >= minFolded)
  const inFolds = new Set(folded.flatMap((whole) => whole.talks))
  return { single: talks.filter((talk) => !inFolds.has(talk)), folded }
}
