/** What hosts are told: headers that a page can't carry itself, and where former ids lead. */
import type { Catalogue } from '../catalogue/catalogue.ts'

/** Headers of every answer; the same in `_headers`, the nginx recipe and `npm start`. */
export const securityHeaders = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
  'X-Content-Type-Options': 'nosniff',
  'Strict-Transport-Security': 'max-age=31536000',
} as const

/** Pictures of pages are named by the original, not by their own content: long enough to leaf to and fro. */
export const pictureCaching = 'public, max-age=86400'

/** `_headers` as Cloudflare Pages and Netlify read it. */
export function headersFile(basePath: string): string {
  const all = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`)
  const cached = [`${basePath}/_next/static/*`, '  Cache-Control: public, max-age=31536000, immutable']
  const pictures = [`${basePath}/pages/*`, `  Cache-Control: ${pictureCaching}`]
  return [`${basePath}/*`, ...all, ...cached, ...pictures, ''].join('\n')
}

/** `_redirects`: a record's former ids lead to its present one, in both languages. */
export function redirectsFile({ talks }: Catalogue, basePath: string): string {
  const lines = talks.flatMap(({ id, formerIds }) =>
    formerIds.flatMap((former) =>
      ['', '/en'].map((prefix) => `${basePath}${prefix}/talks/${former}/* ${basePath}${prefix}/talks/${id}/ 301`),
    ),
  )
  return lines.map((line) => `${line}\n`).join('')
}

/** A page that leads on where the host reads no `_redirects`. Both addresses are ids of ours: ASCII, nothing to escape. */
export function redirectPage(target: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>→</title><link rel="canonical" href="${target}"><meta http-equiv="refresh" content="0; url=${target}"></head><body><a href="${target}">${target}</a></body></html>`
}
