/** What of a sheet is seen through a room of the same size: how many times enlarged, and where its upper left corner lies. */

export interface View {
  /** 1 where the whole sheet is seen. */
  scale: number
  /** Of the corner, in pixels of the room; never above 0. */
  x: number
  y: number
}

export interface Size {
  width: number
  height: number
}

export const whole: View = { scale: 1, x: 0, y: 0 }
export const largest = 8

const between = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value))

/** The same, with no blank beside the sheet. */
function keepInside({ scale, x, y }: View, { width, height }: Size): View {
  return { scale, x: between(width * (1 - scale), x, 0), y: between(height * (1 - scale), y, 0) }
}

/** @param by pixels of the room */
export function moveView(view: View, room: Size, by: { x: number; y: number }): View {
  return keepInside({ ...view, x: view.x + by.x, y: view.y + by.y }, room)
}

/** @param at the point of the room that stays where it is */
export function zoomView(view: View, room: Size, factor: number, at: { x: number; y: number }): View {
  const scale = between(1, view.scale * factor, largest)
  const grown = scale / view.scale
  return keepInside({ scale, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown }, room)
}
