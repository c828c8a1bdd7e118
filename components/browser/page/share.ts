/** `<button data-share hidden>`: the device's own way to share this page, or `data-share` as an address, shown where it has one. */
export function attachShare(): void {
  if (!('share' in navigator)) return
  const show = () => {
    for (const button of document.querySelectorAll<HTMLElement>('[data-share]')) button.hidden = false
  }
  show()
  document.addEventListener('page-turned', show)
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-share]') : null
    if (!button) return
    const url = new URL(button.dataset.share ?? '', window.location.href).href
    navigator.share({ title: document.title, url }).catch((error: unknown) => {
      // The reader closed the device's panel: nothing failed.
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
    })
  })
}
