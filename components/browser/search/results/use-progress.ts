import { useEffect, useState } from 'react'
import type { SearchSnapshot } from '../client/search-client.ts'

type Answer = SearchSnapshot['answer']

interface Progress {
  /** How many results, from the first, are painted in full; the filters come after them. */
  rows: number
  /** The last answer that was painted in full, with its filters. */
  whole: Answer
}

/** An answer that will be painted in full: not to a letter that others may follow. */
const isWhole = (answer: Answer): boolean => answer !== null && answer.presented.facets !== null

/** The first result from a place on that is not painted yet. */
function unpainted(from: number, { presented: { items } }: NonNullable<Answer>, whole: Answer): number {
  const painted = new Set(whole?.presented.items)
  const next = items.findIndex((item, index) => index >= from && !painted.has(item))
  return next === -1 ? Math.max(items.length, from) : next
}

/**
 * How much of an answer is painted: a result more with each frame, and at last the filters; nothing while letters follow each
 * other. So no frame is long, and a letter that is typed meanwhile comes in between.
 */
export function useProgress(answer: Answer): Progress {
  const [reached, setReached] = useState({ answer, rows: 0, whole: isWhole(answer) ? answer : null })
  const { whole } = reached
  const rows = reached.answer === answer ? reached.rows : answer && isWhole(answer) ? unpainted(0, answer, whole) : 0
  useEffect(() => {
    if (!answer || !isWhole(answer) || whole === answer) return
    const isDone = rows >= answer.presented.items.length
    const step = () => setReached({ answer, rows: unpainted(rows + 1, answer, whole), whole: isDone ? answer : whole })
    const timer = setTimeout(step, 0)
    return () => clearTimeout(timer)
  }, [answer, rows, whole])
  return { rows: whole === answer ? Infinity : rows, whole }
}
