/** Wheel, drags, pinches and swipes over the viewer's room → what they mean. */
import { zoomView, moveView, whole, type View } from './view.ts'

interface Gestures {
  view: () => View
  show: (view: View) => void
  /** A swipe over a page that is seen whole. */
  turn: (to: 'previous' | 'next') => void
}

/** Of a wheel's pixel: three clicks double; of a trackpad's pinch, which counts far fewer. */
const perPixel = { wheel: 0.0023, pinch: 0.012 }
const ofDoubleClick = 2.5
/** In CSS pixels; the rule of `swipe-direction.ts`, which pages go by without the viewer. */
const minSwipe = 48

export function attachGestures(room: HTMLElement, { view, show, turn }: Gestures): void {
  const pointers = new Map<number, { x: number; y: number }>()
  let start: { x: number; y: number } | undefined
  const size = () => ({ width: room.clientWidth, height: room.clientHeight })
  const placeOf = ({ clientX, clientY }: MouseEvent) => {
    const { left, top } = room.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }
  room.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      const factor = Math.exp(-event.deltaY * (event.ctrlKey ? perPixel.pinch : perPixel.wheel))
      show(zoomView(view(), size(), factor, placeOf(event)))
    },
    { passive: false },
  )
  room.addEventListener('dblclick', (event) => {
    show(view().scale > 1 ? whole : zoomView(whole, size(), ofDoubleClick, placeOf(event)))
  })
  room.addEventListener('pointerdown', (event) => {
    room.setPointerCapture(event.pointerId)
    pointers.set(event.pointerId, placeOf(event))
    start = pointers.size === 1 && event.pointerType === 'touch' && view().scale === 1 ? placeOf(event) : undefined
  })
  room.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId)
    if (!before) return
    const now = placeOf(event)
    const [other] = [...pointers].flatMap(([id, place]) => (id === event.pointerId ? [] : [place]))
    pointers.set(event.pointerId, now)
    if (!other) {
      show(moveView(view(), size(), { x: now.x - before.x, y: now.y - before.y }))
      return
    }
    const factor = Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y))
    const zoomed = zoomView(view(), size(), factor, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 })
    show(moveView(zoomed, size(), { x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 }))
  })
  for (const ending of ['pointerup', 'pointercancel'] as const) {
    room.addEventListener(ending, (event) => {
      const end = placeOf(event)
      pointers.delete(event.pointerId)
      if (!start || ending === 'pointercancel') return
      const [x, y] = [end.x - start.x, end.y - start.y]
      start = undefined
      if (Math.abs(x) >= minSwipe && Math.abs(x) > 2 * Math.abs(y)) turn(x < 0 ? 'next' : 'previous')
    })
  }
}
