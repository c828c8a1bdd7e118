/**
 * A missing address → the page that was meant, where that is plain: a link that took the punctuation or the words behind it
 * along ("/talks/curve-mds/。"), or what lay under a former id. Else `<a data-search-path hidden href data-label>` leads to a search
 * for its words.
 */
import { fill } from '../../../lib/words/fill.ts'
import { basePath } from '../../../lib/words/locale.ts'
import { whereMoved } from '../parts/where-moved.ts'

const longest = 80
/** Parts of our own addresses, which name no thing: the page of a document, the card to embed, a language. */
const structure = /^(?:en|p|\d+|embed|list|talks|topics|speakers|events|series|index\.\w+)$/

/** Decoded; "" where it is not percent-encoded text. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

/** "/base/talks/curve-raft-snapshot/p/3/" → "curve raft snapshot"; "" where the address says nothing. */
function wordsOfPath(path: string): string {
  const named = path.split('/').filter((part) => part !== '' && !structure.test(part) && /[\p{L}\p{N}]/u.test(part))
  return (named.at(-1) ?? '')
    .replace(/\.\w+$/, '')
    .replace(/[-_+]+/g, ' ')
    .trim()
    .slice(0, longest)
}

/** As far as the address can be one of ours: ids are small letters, digits and hyphens. */
function withoutTail(path: string): string {
  const own = /^(?:\/[a-z0-9-]*)*/.exec(path.replace(/\/{2,}/g, '/').toLowerCase())?.[0] ?? '/'
  return own.endsWith('/') ? own : `${own}/`
}

/** "/talks/" of "/talks/no such thing/": what was named there is looked for, not the list of all. */
function namesNothing(own: string, path: string): boolean {
  return /^(?:\/en)?\/[a-z]+\/$/.test(own) && /[\p{L}\p{N}]/u.test(path.slice(own.length))
}

/** @returns where the page lies that was meant; null where it can't be told */
async function findMeant(path: string): Promise<string | null> {
  const own = withoutTail(path)
  const [, record, rest] = /^((?:\/en)?\/talks\/[a-z0-9-]+\/)(.*)$/.exec(own) ?? []
  if (own !== path && own !== '/' && own !== '/en/' && !namesNothing(own, path)) {
    const found = await whereMoved(basePath + own)
    if (found !== null) return found
  }
  if (record === undefined || rest === '') return null
  const moved = await whereMoved(basePath + record)
  if (moved === null) return null
  const page = await whereMoved(`${moved}${rest ?? ''}`)
  if (page !== null) return page
  // A page of a document that has no address here, since nothing is said of it, is told of by its record.
  return moved === basePath + record && !/^p\/\d+\/$/.test(rest ?? '') ? null : moved
}

export async function leadOn(): Promise<void> {
  const raw = window.location.pathname.slice(basePath.length)
  const path = decode(raw)
  const words = wordsOfPath(path)
  for (const link of words === '' ? [] : document.querySelectorAll<HTMLAnchorElement>('a[data-search-path]')) {
    link.search = new URLSearchParams({ q: words }).toString()
    link.textContent = fill(link.dataset.label ?? '', { words })
    link.hidden = false
  }
  // Without a network nothing can be looked for; the ways on stand there.
  const meant = await findMeant(path || raw).catch(() => null)
  if (meant !== null) window.location.replace(meant + window.location.search + window.location.hash)
}
