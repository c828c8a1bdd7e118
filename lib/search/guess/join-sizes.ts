import { anyQuote } from '../query/parse-query.ts'

const apart = /(?<![\p{N}\p{L}.])(\d+(?:\.\d+)?)\s+([kmgtp]i?b)(?![\p{N}\p{L}])/giu

/** A number and its unit as one word: "4 KiB" → "4KiB"; what stands in quotes is left. */
export function joinSizes(q: string): string {
  return anyQuote.test(q) ? q : q.replace(apart, '$1$2')
}
