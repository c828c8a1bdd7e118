/**
 * `<article data-slide>`: a page of a document. Turns pages by swipes over `[data-stage]` (by keys: `slide-keys.ts`),
 * brings the current page into sight in `[data-strip]`, draws the code of its address, and carries `?q=` on
 * (`keep-query.ts`). `[data-view]` and a double click open the viewer, `button[data-original]` fetches the original:
 * their code is loaded then. When the viewer has put another page's article in place, `document` gets a `page-turned`
 * event.
 */
import { keepQuery } from './keep-query.ts'
import { follow } from './slide-keys.ts'
import { swipeDirection } from './swipe-direction.ts'

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
    const direction = swipeDirection(start, end)
    if (direction !== null) follow(`[data-slide] a[rel="${direction}"]`)
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
  const draw = async () => {
    const { drawCode } = await import('../parts/draw-code.ts')
    const image = Object.assign(new Image(), { alt: codeAlt, src: drawCode(new URL(code, window.location.href).href) ?? '' })
    figure.querySelector('[data-code-room]')?.replaceChildren(image)
  }
  const fail = () => (figure.textContent = codeFailed)
  figure.closest('[popover]')?.addEventListener('beforetoggle', () => void draw().catch(fail), { once: true })
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

function attachViewer(dialog: HTMLDialogElement): void {
  const open = ({ target }: Event, selector: string) => {
    if (!(target instanceof Element) || !target.closest(selector)) return
    import('../viewer/viewer.ts').then(
      ({ openViewer }) =>
        openViewer(dialog, (article) => {
          attachArticle(article)
          document.dispatchEvent(new Event('page-turned'))
        }),
      // The page itself is there to be read.
      () => undefined,
    )
  }
  document.addEventListener('click', (event) => open(event, '[data-slide] [data-view]'))
  document.addEventListener('dblclick', (event) => open(event, '[data-slide] [data-stage] > :is(img, canvas)'))
}

/** What the article of a page can do, be it the page's first or one that was turned to. */
function attachArticle(article: HTMLElement): void {
  const [stage, strip, code] = ['stage', 'strip', 'code'].map((name) => article.querySelector<HTMLElement>(`[data-${name}]`))
  if (stage) attachSwipes(stage)
  if (strip) showCurrent(strip)
  if (code) attachCode(code)
  const original = article.querySelector<HTMLButtonElement>('button[data-original]')
  if (original) attachOriginal(original)
  // These act on a picture; without one they stay hidden until the original is drawn (`show-original.ts`).
  if (stage?.querySelector(':scope > :is(img, canvas)'))
    for (const made of article.querySelectorAll<HTMLElement>('[data-view], [data-copy="picture"]')) made.hidden = false
  keepQuery(article)
}

export function attachSlide(): void {
  const article = document.querySelector<HTMLElement>('[data-slide]')
  if (!article) return
  attachArticle(article)
  const viewer = document.querySelector<HTMLDialogElement>('dialog[data-viewer]')
  if (viewer) attachViewer(viewer)
}
