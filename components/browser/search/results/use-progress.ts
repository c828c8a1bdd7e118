import { useEffect, useState } from 'react'
import type { ShownAnswer } from '../client/search-client.ts'

type Answer = ShownAnswer | null

export interface Progress {
  /** How many results, from the first, are painted in full; the filters come after them. */
  rows: number
  /** The last answer that was painted in full, with its filters. */
  whole: Answer
}

/** How far the painting of an answer came. */
export interface Reached extends Progress {
  answer: Answer
}

/** An answer that will be painted in full: not to a letter that others may follow. */
const isWhole = (answer: Answer): answer is ShownAnswer => answer !== null && answer.presented.facets !== null

/** The first result from a place on that is not painted yet. */
function unpainted(from: number, { presented: { items } }: ShownAnswer, whole: Answer): number {
  const painted = new Set(whole?.presented.items)
  const next = items.findIndex((item, index) => index >= from && !painted.has(item))
  return next === -1 ? Math.max(items.length, from) : next
}

export function begin(answer: Answer): Reached {
  return { answer, rows: 0, whole: isWhole(answer) ? answer : null }
}

/** How much of an answer is painted, after what was reached with it or with the one before. */
export function progressOf(reached: Reached, answer: Answer): Progress {
  const { whole } = reached
  if (whole === answer) return { rows: Infinity, whole }
  if (reached.answer === answer) return { rows: reached.rows, whole }
  return { rows: isWhole(answer) ? unpainted(0, answer, whole) : 0, whole }
}

/** What comes next: one result more, at last the filters; null where everything is painted or letters may follow. */
export function stepAfter({ rows, whole }: Progress, answer: Answer): Reached | null {
  if (!isWhole(answer) || whole === answer) return null
  const isDone = rows >= answer.presented.items.length
  return { answer, rows: unpainted(rows + 1, answer, whole), whole: isDone ? answer : whole }
}

/**
 * How much of an answer is painted: a result more with each frame, and at last the filters; nothing while letters follow each
 * other. So no frame is long, and a letter that is typed meanwhile comes in between.
 */
export function useProgress(answer: Answer): Progress {
  const [reached, setReached] = useState(() => begin(answer))
  const { rows, whole } = progressOf(reached, answer)
  useEffect(() => {
    const next = stepAfter({ rows, whole }, answer)
    if (!next) return
    const timer = setTimeout(() => setReached(next), 0)
    return () => clearTimeout(timer)
  }, [answer, rows, whole])
  return { rows, whole }
}
