import { useEffect, useMemo, useState } from 'react'
import type { ResultItem } from '../../../../lib/search/shown/result-item.ts'
import type { ShownAnswer } from '../client/shown-answer.ts'

type Answer = ShownAnswer | null

/** A result that is painted in full, and the query that it answers. */
export interface PaintedRow {
  item: ResultItem
  q: string
}

export interface Progress {
  /** How many results, from the first, are painted in full; the filters come after them. */
  rows: number
  /** The last answer that was painted in full, with its filters. */
  whole: Answer
  /** What stood in the list before, row by row; a row stays until it is painted anew. */
  older: readonly PaintedRow[]
}

/** How far the painting of an answer came. */
export interface Reached extends Progress {
  answer: Answer
}

/** An answer that will be painted in full: not to a letter that others may follow. */
const isWhole = (answer: Answer): answer is ShownAnswer => answer !== null && answer.presented.facets !== null

/** The first result from a place on that is not painted yet. */
function unpainted(from: number, { presented: { items } }: ShownAnswer, older: readonly PaintedRow[]): number {
  const painted = new Set(older.map(({ item }) => item))
  const next = items.findIndex((item, index) => index >= from && !painted.has(item))
  return next === -1 ? Math.max(items.length, from) : next
}

/** What is painted in full: of the answer that was reached, and below it of those before. */
function paintedRows({ answer, rows, older }: Reached): PaintedRow[] {
  if (answer === null) return [...older]
  const { q } = answer.request.state
  const painted = answer.presented.items.slice(0, rows).map((item) => ({ item, q }))
  return [...painted, ...older.slice(painted.length)]
}

const inFull = (answer: Answer): Reached => ({ answer, rows: Infinity, whole: answer, older: [] })

export function begin(answer: Answer): Reached {
  return isWhole(answer) ? inFull(answer) : { answer, rows: 0, whole: null, older: [] }
}

/** How much of an answer is painted, after what was reached with it or with the one before. */
export function progressOf(reached: Reached, answer: Answer): Progress {
  if (reached.answer === answer) return reached
  const older = paintedRows(reached)
  return { rows: isWhole(answer) ? unpainted(0, answer, older) : 0, whole: reached.whole, older }
}

/** What comes next: one result more, at last the filters; null where everything is painted or letters may follow. */
export function stepAfter({ rows, whole, older }: Progress, answer: Answer): Reached | null {
  if (!isWhole(answer) || whole === answer) return null
  if (rows >= answer.presented.items.length) return inFull(answer)
  return { answer, rows: unpainted(rows + 1, answer, older), whole, older }
}

/**
 * How much of an answer is painted: a result more with each frame, and at last the filters; nothing while letters follow each
 * other. So no frame is long, and a letter that is typed meanwhile comes in between.
 */
export function useProgress(answer: Answer): Progress {
  const [reached, setReached] = useState(() => begin(answer))
  const progress = useMemo(() => progressOf(reached, answer), [reached, answer])
  // Null while letters follow each other: then there is no effect, which would be a task of its own after each letter's frame.
  const next = useMemo(() => stepAfter(progress, answer), [progress, answer])
  useEffect(() => {
    if (!next) return
    const timer = setTimeout(() => setReached(next), 0)
    return () => clearTimeout(timer)
  }, [next])
  return progress
}
