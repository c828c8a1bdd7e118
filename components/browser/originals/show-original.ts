/**
 * `<button data-original data-bytes data-page data-alt …>`: fetches the original when it is pressed and draws the page
 * above the button, in `[data-stage]`. What is going on is said in `[data-original-status]`.
 */
import { fill } from '../../../lib/words/fill.ts'
import { UnreachableError } from './fetch-original.ts'
import { openOriginal, type Opened } from './open-original.ts'

/** Of the drawn page, in pixels: enough for a wide screen with two dots a pixel, and for a look at details. */
const widest = 2560

let kept: { address: string; opened: Promise<Opened> } | undefined

/** A document is opened once: its next page costs only what that page needs. */
function open(address: string, bytes: number, onProgress: (arrived: number) => void): Promise<Opened> {
  if (kept?.address !== address) kept = { address, opened: openOriginal(address, bytes, onProgress) }
  return kept.opened
}

async function drawPage({ document: pdf, failure }: Opened, number: number): Promise<HTMLCanvasElement> {
  const page = await Promise.race([pdf.getPage(number), failure])
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: widest / Math.max(width, height) })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await Promise.race([page.render({ canvas, viewport }).promise, failure])
  return canvas
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** @returns another page of the original that was opened. @throws where that can't be had */
export async function drawOther({ dataset: { original = '' } }: HTMLElement, page: number): Promise<HTMLCanvasElement | null> {
  return kept?.address === original ? drawPage(await kept.opened, page) : null
}

/** @throws what opening and drawing throw; it has been said by then */
export async function showOriginal(button: HTMLButtonElement): Promise<void> {
  const { original = '', bytes = '', page = '', alt = '', progress = '', unreachable = '', broken = '' } = button.dataset
  const stage = button.closest('[data-stage]')
  const status = stage?.querySelector<HTMLElement>('[data-original-status]')
  const say = (text: string) => {
    if (status) status.textContent = text
  }
  let arrived = 0
  const onProgress = (more: number) => {
    arrived += more
    say(fill(progress, { n: megabytes(arrived), total: megabytes(Number(bytes)) }))
  }
  button.disabled = true
  onProgress(0)
  try {
    const canvas = await drawPage(await open(original, Number(bytes), onProgress), Number(page))
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', alt)
    stage?.prepend(canvas)
    stage?.setAttribute('data-shown', '')
    stage?.toggleAttribute('data-portrait', canvas.height > canvas.width)
    for (const made of document.querySelectorAll<HTMLElement>('[data-slide] :is([data-view], [data-copy="picture"])'))
      made.hidden = false
    say('')
  } catch (error) {
    kept = undefined
    button.disabled = false
    say(error instanceof UnreachableError ? unreachable : broken)
    throw error
  }
}
