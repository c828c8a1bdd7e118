/**
 * Next writes four more files beside each page, for navigation within one document, and scripts that hydrate it. Our links are
 * plain links and no page keeps those scripts, so nobody ever asks for them. Styles stay.
 */

const payload = /(?:^|\/)(?:__next\.[^/]*|index)\.txt$/
/** An export refuses a route without pages, so a route that needs none has this one (`app/_pages/params.ts`). */
const placeholder = /(?:^|\/)none\/(?:.*\/)?index\.html$/
/** Hosts answer what is missing with `404.html`; these two would answer so with success. */
const notFoundCopy = /^(?:\.\/)?(?:404|_not-found)\/index\.html$/
const script = /^(?:\.\/)?_next\/.*\.(?:js|js\.map|ts)$/

/** @param path below the exported site: "talks/index.txt". @returns whether only pages that keep Next ask for it */
export function isNextsOwn(path: string): boolean {
  return payload.test(path) || script.test(path)
}

/**
 * @returns whether it is no page of the site, with Next or without: a placeholder that holds nothing but Next's error, or a
 * copy of the page for what is missing
 */
export function isPlaceholder(path: string, html: string): boolean {
  return notFoundCopy.test(path) || (placeholder.test(path) && html.includes('<html id="__next_error__">'))
}
