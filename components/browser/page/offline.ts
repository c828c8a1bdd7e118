/**
 * Loaded where there is no network: links to pages that are not kept say so (`a[data-away]`), those that come later as well, and
 * `<section data-kept-pages="zh" hidden>` lists those that are.
 */
import { basePath } from '../../../lib/words/locale.ts'
import { keptPaths, visitedPages } from '../parts/kept-pages.ts'

const isPage = ({ origin, pathname }: HTMLAnchorElement): boolean =>
  origin === window.location.origin && pathname.startsWith(`${basePath}/`) && pathname.endsWith('/')

function mark(links: Iterable<HTMLAnchorElement>, kept: ReadonlySet<string>, words: string): void {
  for (const link of links) {
    if (navigator.onLine || !isPage(link) || kept.has(link.pathname)) delete link.dataset.away
    else link.dataset.away = words
  }
}

/** @param words behind a link that can't be opened */
export async function markAway(words: string): Promise<void> {
  const kept = await keptPaths()
  const main = document.querySelector('main')
  // Without a worker nothing is kept, and nothing can be told.
  if (!main || kept.size === 0) return
  const all = () => mark(main.querySelectorAll('a'), kept, words)
  all()
  new MutationObserver(all).observe(main, { childList: true, subtree: true, attributeFilter: ['href'] })
  window.addEventListener('online', all)
  window.addEventListener('offline', all)
}

export async function listKept(section: HTMLElement): Promise<void> {
  const english = new RegExp(`^${basePath}/en/`)
  const pages = (await visitedPages()).filter(({ path }) => english.test(path) === (section.dataset.keptPages === 'en'))
  const rows = pages.reverse().map(({ path, title }) => {
    const row = document.createElement('li')
    const link = document.createElement('a')
    row.className = 'row border-b border-line py-3'
    link.className = 'font-medium hover:text-accent'
    link.href = path
    link.textContent = title
    row.append(link)
    return row
  })
  section.querySelector('ul')?.replaceChildren(...rows)
  section.hidden = rows.length === 0
}
