/**
 * A page → the same page, the link to the search's description before its title. React writes it before or behind what Next says of
 * the page, as they come, and that rests on how busy the machine is: the same page has the same bytes.
 */
const searchLink = /<link [^>]*\brel="search"[^>]*\/>/

export function placeSearchLink(html: string): string {
  const link = searchLink.exec(html)?.[0]
  if (link === undefined || !html.includes('<title>')) return html
  return html.replace(link, '').replace('<title>', () => `${link}<title>`)
}
