/**
 * What a host says beside a file: the one table from which `_headers`, the nginx configuration and `npm start` are made.
 * Paths are those under the base path. nginx reads the patterns too, by `pattern` of `nginx-config.ts`: nothing beyond what it
 * translates.
 */

const oneYear = 31_536_000

/** Of every answer. */
export const securityHeaders = {
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'X-Content-Type-Options': 'nosniff',
  'Strict-Transport-Security': `max-age=${oneYear}`,
} as const

/** Paths as `_headers` writes them, `:id` for one part and `*` for the rest → a pattern of them. */
function within(globs: readonly string[]): RegExp {
  return new RegExp(`^(?:${globs.map((glob) => glob.replace(/:\w+/g, '[^/]+').replace(/\*$/, '')).join('|')})`)
}

/** What a page can't say of itself in a meta tag. Of every answer but the cards that are made to be framed. */
export const framePolicy = "frame-ancestors 'none'"
export const framedPaths = ['/talks/:id/embed/*', '/en/talks/:id/embed/*']
export const framed = within(framedPaths)

/** A file with a hash in its name never changes. */
export const immutable = `public, max-age=${oneYear}, immutable`
export const hashed = /^\/_next\/static\/|\.[0-9a-f]{12}\.\w+$/
/** Pictures are named by what they show, not by their own content: long enough to leaf to and fro. */
export const kept = 'public, max-age=86400'
export const picturePaths = ['/pages/*', '/og/*']
export const pictures = within(picturePaths)
/** Whether any other file has changed, the browser asks each time. */
export const revalidated = 'no-cache'

/** By extension. Chinese text needs its encoding said. What is not here is read as bytes. */
export const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  jsonl: 'application/jsonl',
  webmanifest: 'application/manifest+json',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  sha256: 'text/plain; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  wasm: 'application/wasm',
}
export const otherType = 'application/octet-stream'

/** @param path under the base path, of the file itself: "/talks/curve-mds/index.html" */
export function headersOf(path: string): Record<string, string> {
  return {
    ...securityHeaders,
    ...(framed.test(path) ? {} : { 'Content-Security-Policy': framePolicy }),
    'Cache-Control': hashed.test(path) ? immutable : pictures.test(path) ? kept : revalidated,
    'Content-Type': contentTypes[path.slice(path.lastIndexOf('.') + 1)] ?? otherType,
  }
}
