/**
 * Where a reader's browser finds originals: on the forge's raw host, or on a mirror that `ORIGINALS_BASE` names and
 * that is laid out as that host is, "https://mirror.example/raw" + "/owner/name/commit/path".
 */
import type { Talk } from '../catalogue/catalogue.ts'

const rawHost = 'https://raw.githubusercontent.com'
const base = (process.env.ORIGINALS_BASE || rawHost).replace(/\/+$/, '')

/** The only other origin that a page of ours may ask, and only where it shows a page of an original. */
export const originalsOrigin = new URL(base).origin

/**
 * What a browser fetches to show a page; null where that can't be done: no PDF, its size unknown, elsewhere, or only to
 * be linked to.
 */
export function addressToShow({ links, format, fileRole, linkOnly, bytes }: Talk): string | null {
  if (format !== 'pdf' || fileRole !== 'original' || linkOnly || bytes === null) return null
  return links.download?.startsWith(`${rawHost}/`) ? base + links.download.slice(rawHost.length) : null
}
