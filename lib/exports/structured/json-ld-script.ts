/** Things of schema.org → the text of a `<script type="application/ld+json">`. */
import type { JsonLdObject } from 'schema-dts'

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/**
 * JSON that stays the same JSON and can neither end a script element nor open a comment in it: "</script>" →
 * "\u003c/script\u003e".
 */
export function escapeJsonLd(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (char) => escapes[char] ?? char)
}

export function toJsonLdScript(things: readonly JsonLdObject[]): string {
  return escapeJsonLd(JSON.stringify({ '@context': 'https://schema.org', '@graph': things }))
}
