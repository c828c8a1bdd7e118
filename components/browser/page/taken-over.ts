/** What React leaves on an element that it has taken over, with all that is in it. */
const fiber = '__reactFiber'

/** When the browser draws next. */
const nextFrame = () => new Promise((done) => requestAnimationFrame(done))

/**
 * In `npm run dev` and where pages are as Next made them (`LEAN=off`), React takes a page over as it was written: elements that came
 * before are a fault to it, and go. On the site as it is served there is no React.
 */
export async function untilTakenOver(root: HTMLElement): Promise<void> {
  if (!('__next_f' in window)) return
  while (!Object.keys(root).some((key) => key.startsWith(fiber))) await nextFrame()
}
