/** `?q=` on a page of a document: marked in what it shows, kept by `a[data-keep-query]`, back by `a[data-results]`. */

/** A link that somebody made by hand may name any number. */
const mostMeant = 8

/** @param article of the page; what the search took the query for stands in `?as=` */
export function keepQuery(article: HTMLElement): void {
  const asked = new URLSearchParams(window.location.search)
  const query = asked.get('q')?.trim() ?? ''
  if (query === '') return
  const meant = asked.getAll('as').slice(0, mostMeant)
  const search = new URLSearchParams([['q', query], ...meant.map((word) => ['as', word])]).toString()
  for (const link of article.querySelectorAll<HTMLAnchorElement>('a[data-keep-query]')) link.search = search
  for (const link of article.querySelectorAll<HTMLAnchorElement>('a[data-results]')) {
    link.search = new URLSearchParams({ q: query }).toString()
    link.hidden = false
  }
  void import('./mark-page.ts').then(({ markPage }) => markPage(article, query, meant))
}
