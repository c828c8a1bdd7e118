/** `<a data-language-link href>`: what is searched and filtered goes along into the other language. */
export function attachLanguageLinks(): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-language-link]') : null
    if (!link) return
    link.search = window.location.search
    link.hash = window.location.hash
  })
}
