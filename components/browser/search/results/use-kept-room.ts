import { useRef, type RefObject } from 'react'

/**
 * While results are replaced they keep the room that they took: a page that grows or shrinks is painted anew, filters and all.
 * @param isPartial not everything of the last answer is painted
 * @returns pixels; null once all is painted
 */
export function useKeptRoom(results: RefObject<HTMLElement | null>, isPartial: boolean): number | null {
  const room = useRef<number | null>(null)
  if (!isPartial) room.current = null
  else room.current ??= results.current?.offsetHeight ?? null
  return room.current
}
