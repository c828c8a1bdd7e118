/**
 * A page without React components of its own → the same page without React: Next's scripts, and the copy of the page that
 * they would build it from once more, go. What such a page does, its own small script does.
 */
const nextScript = /<script[^>]*\bsrc="[^"]*\/_next\/[^"]*"[^>]*><\/script>/g
/** React's clock for what streams in later, and the pieces of the copy. */
const inline = /<script(?: id="_R_">|>\(?self\.__next_)[\s\S]*?<\/script>/g
const preload = /<link[^>]*\bas="script"[^>]*\/>/g
/** Comments by which React finds its way, and the empty shelter of what streams in. */
const boundary = /<!--[ $/]*-->/g
const shelter = '<div hidden=""></div>'

/** Marks, on `<main>`, a page that React runs on. */
const interactive = 'data-interactive='

/** @returns the page, unchanged where React runs on it. */
export function dropHydration(html: string): string {
  if (html.includes(interactive)) return html
  return html.replace(nextScript, '').replace(inline, '').replace(preload, '').replace(boundary, '').replace(shelter, '')
}
