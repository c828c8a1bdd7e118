/** Where the links of an article lead: what it was written for, on the forge, at the commit that its record names. */

/** "https://github.com/owner/name/blob/<commit>", below which the article lies. */
const forgeRoot = /^https:\/\/[^/]+\/[^/]+\/[^/]+\/blob\/[^/]+(?=\/)/

/**
 * @param href as it is written: "../b.md#c", "/img/a.png", "//example.org", "https://example.org"
 * @param view where the article itself is seen; null where that is not known
 * @returns an absolute address; null where it leads nowhere that is known, or out of the repository
 */
export function sourceLink(href: string, view: string | null): string | null {
  if (/^(?:https?|mailto):/i.test(href)) return URL.canParse(href) ? new URL(href).href : null
  const root = view === null ? undefined : forgeRoot.exec(view)?.[0]
  if (view === null || href === '') return null
  // From the root of a repository, as the forge reads it.
  const absolute = href.startsWith('/') && !href.startsWith('//') && root !== undefined ? `${root}${href}` : href
  if (!URL.canParse(absolute, view)) return null
  const link = new URL(absolute, view)
  const leavesRoot = root !== undefined && !href.startsWith('//') && !link.href.startsWith(`${root}/`)
  return /^https?:$/.test(link.protocol) && !leavesRoot ? link.href : null
}

export interface ForgeFile {
  repo: string
  path: string
}

/** "https://github.com/owner/name/blob/master/docs/a.md#b" → owner/name, docs/a.md; null for what is no file of a forge. */
export function forgeFile(link: string): ForgeFile | null {
  const [, repo, path] = /^https:\/\/github\.com\/([^/]+\/[^/]+)\/blob\/[^/]+\/([^?#]+)/.exec(link) ?? []
  if (repo === undefined || path === undefined) return null
  try {
    return { repo, path: decodeURIComponent(path) }
  } catch {
    // No encoding of ours: a name that is none.
    return null
  }
}
