/** What static hosts read of us: `_headers` and `_redirects`; and pages that lead on where a host reads no `_redirects`. */
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { contentTypes, framedPaths, framePolicy, hashed, immutable, kept, picturePaths, securityHeaders } from './host-headers.ts'

/** Hosts know these themselves; every line of `_headers` costs one of the hundred rules that they allow. */
const wellKnown = new Set(['html', 'css', 'js', 'json', 'svg', 'png', 'webp', 'avif', 'wasm'])

/** "/data/search/records.1ac11cb11406.json" → "/data/search/records.*": the name as it was and will be. */
function hashedGlobs(paths: readonly string[]): string[] {
  const named = paths.filter((path) => hashed.test(path) && !path.startsWith('/_next/static/'))
  return ['/_next/static/*', ...new Set(named.map((path) => path.replace(/\.[0-9a-f]{12}\.\w+$/, '.*')))].sort()
}

/**
 * `_headers` as Cloudflare Pages reads it: all rules that fit a path apply, and `!` takes back what an earlier one said. What
 * is said of no path is "ask each time", these hosts' own rule.
 * @param paths every file of the site, under the base path
 */
export function headersFile(paths: readonly string[], basePath: string): string {
  const rule = (glob: string, lines: readonly string[]) => [`${basePath}${glob}`, ...lines.map((line) => `  ${line}`)]
  const header = ([name, value]: readonly [string, string]) => `${name}: ${value}`
  const lines = [
    ...rule('/*', [...Object.entries(securityHeaders), ['Content-Security-Policy', framePolicy] as const].map(header)),
    ...framedPaths.flatMap((glob) => rule(glob, ['! Content-Security-Policy'])),
    ...hashedGlobs(paths).flatMap((glob) => rule(glob, [`Cache-Control: ${immutable}`])),
    ...picturePaths.flatMap((glob) => rule(glob, [`Cache-Control: ${kept}`])),
    ...Object.entries(contentTypes)
      .filter(([extension]) => !wellKnown.has(extension))
      .flatMap(([extension, type]) => rule(`/*.${extension}`, [`Content-Type: ${type}`])),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** Former ids → present ones, in both languages: paths under the base path, each with its slash. */
export function redirects({ talks }: Catalogue): [from: string, to: string][] {
  return talks.flatMap(({ id, formerIds }) =>
    formerIds.flatMap((former) =>
      ['', '/en'].map((prefix): [string, string] => [`${prefix}/talks/${former}/`, `${prefix}/talks/${id}/`]),
    ),
  )
}

/** `_redirects`: whatever lay under a former id leads to the same of the record; hosts keep the query. */
export function redirectsFile(catalogue: Catalogue, basePath: string): string {
  return redirects(catalogue)
    .map(([from, to]) => `${basePath}${from}* ${basePath}${to}:splat 301\n`)
    .join('')
}

/**
 * A page that leads on where the host reads no `_redirects`, with what follows the path (`components/browser/page/moved.ts`).
 * All addresses are ours: ASCII, nothing to escape.
 * @param script that every page loads
 */
export function redirectPage(target: string, script: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>→</title><link rel="canonical" href="${target}" data-moved><noscript><meta http-equiv="refresh" content="0; url=${target}"></noscript><script src="${script}" type="module"></script></head><body><a href="${target}">${target}</a></body></html>`
}
