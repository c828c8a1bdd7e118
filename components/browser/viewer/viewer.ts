/**
 * `<dialog data-viewer>`: a page over the whole screen, to be enlarged, moved and turned. `[data-viewer-room]` holds
 * the pictures, `button[data-do]` what can be done; keys, wheel and fingers do the same.
 */
import { readStored, writeStored } from '../parts/stored.ts'
import { viewerActions, type ViewerAction } from '../parts/viewer-actions.ts'
import { attachGestures } from './gestures.ts'
import { picturesOf } from './sheet.ts'
import { turnPage } from './turn-page.ts'
import { moveView, whole, zoomView, type View } from './view.ts'

const twoKey = 'two-up'
/**
 * Two pages want a wide window, the one in which the button for them is seen (`max-lg:hidden` in `slide-viewer.tsx`); whoever
 * likes them there has one on a phone.
 */
const isWide = () => window.matchMedia('(min-width: 64rem)').matches
const zoomStep = 1.5
/** In CSS pixels, of an arrow key over an enlarged page. */
const moveStep = 120

const linkTo = {
  previous: '[data-slide] a[rel="prev"]',
  next: '[data-slide] a[rel="next"]',
  first: '[data-strip] li:first-child a',
  last: '[data-strip] li:last-child a',
} as const

type Turn = keyof typeof linkTo
type Action = Turn | ViewerAction

const actionOfKey: Partial<Record<string, Action>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '0': 'fit',
  d: 'two',
  f: 'close',
  PageUp: 'previous',
  PageDown: 'next',
  ' ': 'next',
  Home: 'first',
  End: 'last',
}

const arrows: Partial<Record<string, { x: number; y: number; turn?: Turn }>> = {
  ArrowLeft: { x: moveStep, y: 0, turn: 'previous' },
  ArrowRight: { x: -moveStep, y: 0, turn: 'next' },
  ArrowUp: { x: 0, y: moveStep },
  ArrowDown: { x: 0, y: -moveStep },
}

const find = (to: Turn) => document.querySelector<HTMLAnchorElement>(linkTo[to])

/** @param attach what a page's article can do, which a turned page needs anew */
function createViewer(dialog: HTMLDialogElement, attach: (article: HTMLElement) => void) {
  const [room, place, line] = ['room', 'place', 'line'].map((name) => dialog.querySelector<HTMLElement>(`[data-viewer-${name}]`))
  const sheet = document.createElement('div')
  sheet.className = 'viewer-sheet'
  room?.replaceChildren(sheet)
  let view: View = whole
  let isTwo = readStored(twoKey) === 'on'
  let isTurning = false
  const size = () => ({ width: room?.clientWidth ?? 0, height: room?.clientHeight ?? 0 })
  const button = (action: Action) => dialog.querySelector<HTMLButtonElement>(`[data-do="${action}"]`)

  function show(next: View): void {
    view = next
    sheet.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`
    dialog.toggleAttribute('data-zoomed', view.scale > 1)
  }

  async function draw(): Promise<void> {
    const article = document.querySelector('[data-slide]')
    if (!article) return
    sheet.replaceChildren(...(await picturesOf(article, isTwo && isWide())))
    show(whole)
    if (place) place.textContent = article.querySelector('[data-place]')?.textContent ?? ''
    if (line) line.textContent = article.querySelector('[data-mark-words]')?.textContent ?? ''
    for (const to of ['previous', 'next'] as const) button(to)?.toggleAttribute('disabled', find(to) === null)
    button('two')?.setAttribute('aria-pressed', String(isTwo))
  }

  /** What can't be drawn is told of on the page below. */
  const drawOrClose = () => draw().catch(() => dialog.close())

  async function turn(to: Turn): Promise<void> {
    if (isTurning) return
    isTurning = true
    const steps = isTwo && isWide() && (to === 'previous' || to === 'next') ? 2 : 1
    try {
      for (let step = 0; step < steps; step += 1) {
        const link = find(to)
        if (!link) break
        attach(await turnPage(link.href))
      }
      await drawOrClose()
    } catch {
      // Without a network the page may be kept on the device, where opening it finds it.
      find(to)?.click()
    } finally {
      isTurning = false
    }
  }

  function act(action: Action): void {
    const { width, height } = size()
    const middle = { x: width / 2, y: height / 2 }
    switch (action) {
      case 'in':
        return show(zoomView(view, size(), zoomStep, middle))
      case 'out':
        return show(zoomView(view, size(), 1 / zoomStep, middle))
      case 'fit':
        return show(whole)
      case 'two':
        isTwo = !isTwo
        writeStored(twoKey, isTwo ? 'on' : null)
        void drawOrClose()
        return
      case 'close':
        return dialog.close()
      case 'previous':
      case 'next':
      case 'first':
      case 'last':
        void turn(action)
    }
  }

  if (room) attachGestures(room, { view: () => view, show, turn: act })
  dialog.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset.do : undefined
    const action = viewerActions.find((name) => name === pressed)
    if (action) act(action)
  })
  // Of the whole document: a button that is disabled under the reader's finger loses the focus to it.
  document.addEventListener('keydown', (event) => {
    if (!dialog.open || event.ctrlKey || event.metaKey || event.altKey) return
    const arrow = arrows[event.key]
    const action = actionOfKey[event.key]
    // A button that has the focus is pressed by the space bar.
    if ((!arrow && !action) || (event.key === ' ' && event.target instanceof HTMLButtonElement)) return
    event.preventDefault()
    if (arrow && (view.scale > 1 || !arrow.turn)) show(moveView(view, size(), arrow))
    else if (arrow?.turn) act(arrow.turn)
    else if (action) act(action)
  })
  window.addEventListener('resize', () => show(whole))
  return drawOrClose
}

const viewers = new WeakMap<HTMLDialogElement, () => Promise<void>>()

/** Over the whole screen where the browser lets a page have it, else over the whole window. */
export async function openViewer(dialog: HTMLDialogElement, attach: (article: HTMLElement) => void): Promise<void> {
  if (dialog.open) return
  const draw = viewers.get(dialog) ?? createViewer(dialog, attach)
  if (!viewers.has(dialog)) {
    viewers.set(dialog, draw)
    dialog.addEventListener('close', () => {
      delete document.documentElement.dataset.viewing
      if (document.fullscreenElement) void document.exitFullscreen()
    })
    document.addEventListener('fullscreenchange', () => {
      if (!document.fullscreenElement) dialog.close()
    })
  }
  // First this: what is put above the page later stands above it. Phones refuse.
  if (document.fullscreenEnabled) await document.documentElement.requestFullscreen().catch(() => undefined)
  // The page below does not scroll.
  document.documentElement.dataset.viewing = 'true'
  dialog.showModal()
  await draw()
}
