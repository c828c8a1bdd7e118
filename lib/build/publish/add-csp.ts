/**
 * A page → the same page with its Content-Security-Policy as a meta tag. Files come from this site, whatever their hash: one in
 * the policy would not hold for what a script loads while it runs.
 */
import { createHash } from 'node:crypto'
import type { PageContext } from './page-step.ts'

/** What a page may load, beside its own inline scripts: this site, and nothing else but the originals that some pages show. */
export const directives = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'object-src': "'none'",
} as const

/** CSP source expression of one inline script: "'sha256-…'". */
export function scriptHash(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`
}

/** A button that fetches an original when it is pressed; in text and in other attributes quotes are escaped. */
const showsOriginal = / data-original="http/

/** @param scripts source expressions of the scripts that may run. @throws when the page has no `<head>` to carry the policy */
function addPolicy(html: string, scripts: readonly string[], { originals }: Pick<PageContext, 'originals'>): string {
  const connect = showsOriginal.test(html) ? `'self' ${originals}` : directives['connect-src']
  const policy = Object.entries({ ...directives, 'connect-src': connect, 'script-src': scripts.join(' ') })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
  const tag = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`
  if (!html.includes('<head>')) throw new Error('The page has no <head>.')
  return html.replace('<head>', () => `<head>${tag}`)
}

/** One inline script may run, the one that we wrote, whatever else stands in the page. A page without scripts may run none. */
export function addCsp(html: string, context: Pick<PageContext, 'startScript' | 'originals'>): string {
  return addPolicy(html, html.includes('<script') ? ["'self'", scriptHash(context.startScript)] : ["'none'"], context)
}

const inlineScript = /<script(?![^>]*\bsrc=)([^>]*)>([\s\S]*?)<\/script>/g
const dataBlock = /type="application\/(?:ld\+json|json)"/

/** With LEAN=off: Next's inline scripts, which differ from page to page, may run as they stand there. */
export function addCspOfNext(html: string, context: Pick<PageContext, 'originals'>): string {
  const scripts = [...html.matchAll(inlineScript)].filter(([, attributes = '']) => !dataBlock.test(attributes))
  const hashes = [...new Set(scripts.map(([, , content = '']) => scriptHash(content)))].sort()
  return addPolicy(html, html.includes('<script') ? ["'self'", ...hashes] : ["'none'"], context)
}
