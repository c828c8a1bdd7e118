/**
 * `<article data-slide>`: a page of a document. Turns pages by keys (← → Home End, Esc to the record) and by swipes over
 * `[data-stage]`, brings the current page into sight in `[data-strip]`, draws the code of its address, and carries `?q=` on: marked in `[data-mark-words]`, kept by `a[data-keep-query]`, back by `a[data-results]`.
 */
import { isComposing } from '../parts/composing.ts'

/** In CSS pixels; a swipe goes this far to the side, and at least twice as far as up or down. */
const shortestSwipe = 48

function follow(selector: string): boolean {
  const link = document.querySelector<HTMLAnchorElement>(selector)
  link?.click()
  return link !== null
}

const linkOfKey: Partial<Record<string, string>> = {
  ArrowLeft: '[data-slide] a[rel="prev"]',
  ArrowRight: '[data-slide] a[rel="next"]',
  Home: '[data-strip] li:first-child a',
  End: '[data-strip] li:last-child a',
  Escape: '[data-slide] h1 a',
}

function attachKeys(): void {
  document.addEventListener('keydown', (event) => {
    const selector = linkOfKey[event.key]
    if (selector === undefined || isComposing(event) || event.defaultPrevented) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return
    if (document.querySelector(':is(dialog[open], :popover-open):not([role="status"])')) return
    if (follow(selector)) event.preventDefault()
  })
}

function attachSwipes(stage: HTMLElement): void {
  let start: Touch | undefined
  stage.addEventListener(
    'touchstart',
    ({ touches }) => {
      // Two fingers zoom, and on an enlarged page one finger moves it.
      const zoomed = (window.visualViewport?.scale ?? 1) > 1
      start = touches.length === 1 && !zoomed ? touches[0] : undefined
    },
    { passive: true },
  )
  stage.addEventListener('touchend', ({ changedTouches: [end] }) => {
    if (!start || !end) return
    const [x, y] = [end.clientX - start.clientX, end.clientY - start.clientY]
    if (Math.abs(x) >= shortestSwipe && Math.abs(x) > 2 * Math.abs(y)) follow(`[data-slide] a[rel="${x < 0 ? 'next' : 'prev'}"]`)
  })
}

/** Without moving the page itself, as `scrollIntoView` would. */
function showCurrent(strip: HTMLElement): void {
  const current = strip.querySelector<HTMLElement>('[aria-current]')?.parentElement
  if (current) strip.scrollLeft = current.offsetLeft - strip.offsetLeft - (strip.clientWidth - current.offsetWidth) / 2
}

/** The code of the page's address, drawn when the panel that holds it opens. */
function attachCode(figure: HTMLElement): void {
  const { code = '', codeAlt = '', codeFailed = '' } = figure.dataset
  const room = figure.querySelector('[data-code-room]')
  const draw = async () => {
    const { drawCode } = await import('../parts/draw-code.ts')
    const image = new Image()
    image.alt = codeAlt
    image.src = drawCode(new URL(code, window.location.href).href) ?? ''
    room?.replaceChildren(image)
  }
  figure.closest('[popover]')?.addEventListener(
    'beforetoggle',
    () => {
      draw().catch(() => {
        figure.textContent = codeFailed
      })
    },
    { once: true },
  )
}

/** PDF.js, and the original from where it lies, are asked for when the button is pressed and not before. */
function attachOriginal(button: HTMLButtonElement): void {
  button.hidden = false
  button.addEventListener('click', () => {
    const status = button.closest('[data-stage]')?.querySelector('[data-original-status]')
    import('../originals/show-original.ts').then(
      // What fails then, it says.
      ({ showOriginal }) => showOriginal(button).catch(() => undefined),
      () => {
        if (status) status.textContent = button.dataset.engineFailed ?? ''
      },
    )
  })
}

function keepQuery(query: string): void {
  const search = new URLSearchParams({ q: query }).toString()
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep-query], a[data-results]')) link.search = search
  for (const link of document.querySelectorAll<HTMLElement>('a[data-results]')) link.hidden = false
  void import('./mark-words.ts').then(({ markWords }) => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-mark-words]')) markWords(element, query)
  })
}

export function attachSlide(): void {
  const slide = document.querySelector('[data-slide]')
  if (!slide) return
  attachKeys()
  const [stage, strip, code] = ['stage', 'strip', 'code'].map((name) => slide.querySelector<HTMLElement>(`[data-${name}]`))
  if (stage) attachSwipes(stage)
  if (strip) showCurrent(strip)
  if (code) attachCode(code)
  const original = slide.querySelector<HTMLButtonElement>('button[data-original]')
  if (original) attachOriginal(original)
  const query = new URLSearchParams(window.location.search).get('q')?.trim() ?? ''
  if (query !== '') keepQuery(query)
}
