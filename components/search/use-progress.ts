import { useEffect, useState } from 'react'
import type { SearchSnapshot } from './search-client.ts'

type Answer = SearchSnapshot['answer']

/** After the last letter, in ms. */
const typingPause = 150

interface Progress {
  /** How many results, from the first, are painted in full; the filters come after them. */
  rows: number
  /** The last answer that was painted in full, with its filters. */
  whole: Answer
}

/** The first result from a place on that is not painted yet. */
function unpainted(from: number, { presented: { items } }: NonNullable<Answer>, whole: Answer): number {
  const painted = new Set(whole?.presented.items)
  const next = items.findIndex((item, index) => index >= from && !painted.has(item))
  return next === -1 ? Math.max(items.length, from) : next
}

/**
 * How much of an answer is painted: of another query's nothing until typing pauses, then a result with each frame, and at
 * last the filters. So no frame is long, and a letter that is typed meanwhile comes in between.
 */
export function useProgress(answer: Answer): Progress {
  const [reached, setReached] = useState({ answer, rows: 0, whole: answer })
  const { whole } = reached
  const begun = reached.answer === answer
  const rows = begun ? reached.rows : answer ? unpainted(0, answer, whole) : 0
  const isSameQuery = answer?.request.state.q === whole?.request.state.q
  useEffect(() => {
    if (!answer || whole === answer) return
    const isDone = rows >= answer.presented.items.length
    const step = () => setReached({ answer, rows: unpainted(rows + 1, answer, whole), whole: isDone ? answer : whole })
    const timer = setTimeout(step, begun || isSameQuery ? 0 : typingPause)
    return () => clearTimeout(timer)
  }, [answer, begun, isSameQuery, rows, whole])
  return { rows: whole === answer ? Infinity : rows, whole }
}
