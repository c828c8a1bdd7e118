/** Talks → JSON Lines: a talk a line, each line exactly an entry of `talks` in `catalogue.json`. */
import type { Talk } from '../../catalogue/catalogue.ts'

/** Some readers of lines break at these too, though JSON lets them stand as they are. */
const otherLineBreaks = /[\u0085\u2028\u2029]/g

function escapeLineBreak(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
}

export function toJsonl(talks: readonly Talk[]): string {
  return talks.map((talk) => `${JSON.stringify(talk).replace(otherLineBreaks, escapeLineBreak)}\n`).join('')
}
