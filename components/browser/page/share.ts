/** `<button data-share hidden>`: the device's own way to share this page, shown where it has one. */
export function attachShare(): void {
  if (!('share' in navigator)) return
  for (const button of document.querySelectorAll<HTMLElement>('[data-share]')) button.hidden = false
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('[data-share]')) return
    navigator.share({ title: document.title, url: window.location.href }).catch((error: unknown) => {
      // The reader closed the device's panel: nothing failed.
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
    })
  })
}
