/** Another page of the document in the place of this one, without leaving it: full screen would end with the page. */

const article = '[data-slide]'
/** What a page says of itself outside its article. */
const beside = ['link[rel="canonical"]', 'a[data-language-link]'] as const

/**
 * @param href of a page of the same document
 * @returns its article, in the page by now
 * @throws where it can't be had
 */
export async function turnPage(href: string): Promise<HTMLElement> {
  const response = await fetch(href)
  if (!response.ok) throw new Error(`${href}: ${response.status}`)
  const next = new DOMParser().parseFromString(await response.text(), 'text/html')
  const [old, found] = [document.querySelector(article), next.querySelector<HTMLElement>(article)]
  if (!old || !found) throw new Error(`${href} is no page of a document`)
  // Scripts of a parsed page do not run, and this one's have run.
  old.replaceWith(document.adoptNode(found))
  for (const selector of beside) {
    const from = next.querySelector(selector)?.getAttribute('href')
    if (from != null) document.querySelector(selector)?.setAttribute('href', from)
  }
  document.title = next.title
  // One step back leads out of the document, not through every page that was seen.
  window.history.replaceState(null, '', href)
  return found
}
