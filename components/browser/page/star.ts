/** `<button data-star="id" aria-pressed data-star-label data-unstar-label data-fail-label>`: on or off the reading list. */
import { href } from '../../../lib/words/locale.ts'
import { keepPages } from '../parts/kept-pages.ts'
import { savedIds, toggleSaved } from '../parts/saved-store.ts'
import { subscribeStored } from '../parts/stored.ts'

function showStars(): void {
  const saved = savedIds()
  for (const button of document.querySelectorAll<HTMLElement>('[data-star]')) {
    const { star = '', starLabel = '', unstarLabel = '' } = button.dataset
    const on = saved.includes(star)
    button.setAttribute('aria-pressed', String(on))
    const label = button.querySelector('[data-label]')
    if (label) label.textContent = on ? unstarLabel : starLabel
  }
}

export function attachStars(): void {
  showStars()
  subscribeStored(showStars)
  document.addEventListener('page-turned', showStars)
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-star]') : null
    const { star, failLabel = '' } = button?.dataset ?? {}
    const label = button?.querySelector('[data-label]')
    if (star === undefined) return
    if (!toggleSaved(star)) {
      if (label) label.textContent = failLabel
      return
    }
    // To be read without a network; where the page can't be had, it is kept when it is opened.
    if (!savedIds().includes(star)) return
    const record = href(document.documentElement.lang === 'en' ? 'en' : 'zh', `/talks/${star}/`)
    const read = document.querySelector<HTMLAnchorElement>('a[data-read]')
    keepPages([record, ...(read ? [read.pathname] : [])]).catch(() => undefined)
  })
}
