/** Where the site will lie, as `SITE_URL` and `BASE_PATH` say it: looked at before anything is built. */
import { UsageError } from './command.ts'

type Environment = Readonly<Partial<Record<string, string>>>

/** Segments that need no escape in an address, in a configuration of nginx or in a pattern. */
const basePathPattern = /^(?:\/[\w.~-]+)+$/

function checkSiteUrl(value: string): void {
  const wrong = (expected: string) => new UsageError(`SITE_URL: expected ${expected}, found ${JSON.stringify(value)}.`)
  const origin = 'an origin such as https://talks.example'
  if (!URL.canParse(value)) throw wrong(URL.canParse(`https://${value}`) ? `${origin}, so https://${value}` : origin)
  const { protocol, origin: own, pathname, search, hash, username } = new URL(value)
  if (protocol !== 'https:' && protocol !== 'http:') throw wrong(`${origin}, by http or https`)
  if (search !== '' || hash !== '' || username !== '') throw wrong(`an origin and nothing behind it, so ${own}`)
  if (pathname !== '/') throw wrong(`${own}, and the path in BASE_PATH=${pathname.replace(/\/+$/, '')}`)
}

function checkBasePath(value: string): void {
  if (basePathPattern.test(value)) return
  const trimmed = `/${value.replace(/^\/+|\/+$/g, '')}`
  const meant = trimmed === '/' ? 'nothing for the root' : basePathPattern.test(trimmed) ? trimmed : '/storage-talks'
  throw new UsageError(`BASE_PATH: expected a path such as /storage-talks, so ${meant}, found ${JSON.stringify(value)}.`)
}

/** What a browser may be sent to for an original: pages that lie behind https may ask nothing else. */
function checkOriginalsBase(value: string): void {
  const url = URL.canParse(value) ? new URL(value) : null
  if (url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && url.username === '') return
  throw new UsageError(
    `ORIGINALS_BASE: expected the address of a mirror such as https://mirror.example/raw, found ${JSON.stringify(value)}.`,
  )
}

/**
 * @param environment `SITE_URL`, an origin without a path, `BASE_PATH`, "" or "/storage-talks", and `ORIGINALS_BASE`,
 * an address; any may be absent
 * @throws UsageError that says what to write instead
 */
export function checkSiteAddress({ SITE_URL, BASE_PATH, ORIGINALS_BASE }: Environment): void {
  if (SITE_URL !== undefined) checkSiteUrl(SITE_URL)
  if (BASE_PATH !== undefined && BASE_PATH !== '') checkBasePath(BASE_PATH)
  if (ORIGINALS_BASE !== undefined && ORIGINALS_BASE !== '') checkOriginalsBase(ORIGINALS_BASE)
}

/** Where a page or file of the site will lie, by its path under the site's root: absolute where `SITE_URL` is set. */
export function addressOf(path: string, { SITE_URL, BASE_PATH = '' }: Environment): string {
  return SITE_URL === undefined ? `${BASE_PATH}${path}` : new URL(`${BASE_PATH}${path}`, SITE_URL).href
}

/** What is said at the end of a build whose absolute addresses lead nowhere; null where `SITE_URL` is set. */
export function warnOfNoSiteUrl({ SITE_URL }: Environment): string | null {
  if (SITE_URL !== undefined) return null
  return 'warning: SITE_URL is not set, so canonical addresses, feeds, the sitemap and cards name https://storage-talks.example.'
}
