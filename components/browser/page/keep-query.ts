/**
 * What was searched goes on through a record, its pages and its text: `?q=`, and `?as=`, what the search took it for. `a[data-keep-query]` keeps
 * both, `a[data-results]` leads back, and the words are marked (`mark-page.ts`, loaded then).
 */
import { searchThatLed } from '../parts/left-search.ts'

/** A link that somebody made by hand may name any number. */
const mostMeant = 8

/** @param root of the record or page; it stays as it is where the address holds no query */
export function keepQuery(root: HTMLElement): void {
  const asked = new URLSearchParams(window.location.search)
  const query = asked.get('q')?.trim() ?? ''
  if (query === '') return
  const meant = asked.getAll('as').slice(0, mostMeant)
  const search = new URLSearchParams([['q', query], ...meant.map((word) => ['as', word])]).toString()
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-keep-query]')) link.search = search
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-results]')) {
    link.search = searchThatLed(query)
    link.hidden = false
  }
  for (const bar of root.querySelectorAll<HTMLElement>('[data-asked-bar]')) {
    bar.dataset.askedBar = 'shown'
    // It hides what is scrolled to below it.
    document.documentElement.dataset.asked = 'true'
  }
  import('./mark-page.ts').then(
    ({ markPage }) => markPage(root, query, meant),
    // The words stand there unmarked.
    () => undefined,
  )
}
