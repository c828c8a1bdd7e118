/** `<link data-moved rel="canonical" href>`: the page lies at another address now, to which the query goes along. */
export function attachMoved(): void {
  const link = document.querySelector<HTMLLinkElement>('link[data-moved]')
  if (!link) return
  const { search, hash } = window.location
  window.location.replace(link.href + search + hash)
}
