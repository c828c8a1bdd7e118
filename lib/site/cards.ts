/** The card of a page, where cards were drawn: `CARDS=off` and `npm run dev` leave none. */
import 'server-only'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cardSize, siteCardPath } from '../words/site-urls.ts'
import { fileHref } from '../words/locale.ts'
import { absoluteUrl } from '../words/site-url.ts'

export interface Card {
  /** Absolute, as those who share a page need it. */
  url: string
  /** The same on this site. */
  href: string
  width: number
  height: number
  type: 'image/png'
}

const ownCard = /^\/(?:talks|speakers|events|topics)\/[^/]+/

/** @param path of the page, without its language: "/talks/curve-mds/". A page without a card of its own has the site's. */
export function cardOfPage(path: string): Card | null {
  const own = ownCard.exec(path)?.[0]
  const file = own === undefined ? siteCardPath : `/og${own}.png`
  if (!existsSync(join(process.cwd(), 'public', file))) return null
  return { url: absoluteUrl(fileHref(file)), href: fileHref(file), ...cardSize, type: 'image/png' }
}
