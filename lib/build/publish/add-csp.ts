/**
 * A page → the same page with its Content-Security-Policy as a meta tag. Next's inline scripts differ from page to page, so
 * each page carries the hashes of its own; a host's header can't. Files come from this site, whatever their hash: one in the
 * policy would not hold for what a script loads while it runs.
 */
import { createHash } from 'node:crypto'

const inlineScript = /<script(?![^>]*\bsrc=)([^>]*)>([\s\S]*?)<\/script>/g
const dataBlock = /type="application\/(?:ld\+json|json)"/

/** What a page may load, beside its own inline scripts: this site, and nothing else. */
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

/** CSP source expressions of the scripts that stand in a page, sorted, each once. */
export function scriptHashes(html: string): string[] {
  const scripts = [...html.matchAll(inlineScript)].filter(([, attributes = '']) => !dataBlock.test(attributes))
  const hashes = scripts.map(([, , content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`)
  return [...new Set(hashes)].sort()
}

/** A page without scripts may run none. @throws when the page has no `<head>` to carry the policy. */
export function addCsp(html: string): string {
  const script = html.includes('<script') ? ["'self'", ...scriptHashes(html)].join(' ') : "'none'"
  const policy = Object.entries({ ...directives, 'script-src': script })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
  const tag = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`
  if (!html.includes('<head>')) throw new Error('The page has no <head>.')
  return html.replace('<head>', () => `<head>${tag}`)
}
