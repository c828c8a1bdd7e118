interface Place {
  clientX: number
  clientY: number
}

/** Shortest horizontal distance of a swipe, in CSS px; it must also be more than twice the vertical one. */
const shortestSwipe = 48

/**
 * Where a finger went down and where it left → the page that it turns to, or null where it was no swipe. The viewer,
 * whose script comes later and by itself, has the same rule (`gestures.ts`): change both.
 */
export function swipeDirection(start: Place, end: Place): 'next' | 'prev' | null {
  const [x, y] = [end.clientX - start.clientX, end.clientY - start.clientY]
  if (Math.abs(x) < shortestSwipe || Math.abs(x) <= 2 * Math.abs(y)) return null
  return x < 0 ? 'next' : 'prev'
}
