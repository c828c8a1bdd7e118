/**
 * Does a dump record describe this file? Pages must be equal, and the size equal after the site's rounding
 * ("2.20 MB" for 2,308,101 bytes). What could not be read in the file, or is not told by the site, can neither agree nor differ.
 */
import { bytesPerUnit, type SizeUnit } from '../../../catalogue/kinds.ts'

/** What is known of an original by reading the file itself. */
export interface OriginalFacts {
  id: string
  pages: number | null
  bytes: number | null
}

export interface ListedFacts {
  pages: number | null
  size: { value: number; unit: SizeUnit } | null
}

export interface Comparison {
  verdict: 'agree' | 'unknown' | 'differ'
  evidence: 'title' | 'pages' | 'size' | 'pages-and-size'
}

/** The site shows two decimals, so half of the last one, and a hair for binary fractions. */
const halfOfLastDecimal = 0.005 + 1e-9

export function sizeAgrees(bytes: number, { value, unit }: { value: number; unit: SizeUnit }): boolean {
  return Math.abs(bytes / bytesPerUnit[unit] - value) <= halfOfLastDecimal
}

export function compareFacts(listed: ListedFacts, original: OriginalFacts): Comparison {
  const pages = original.pages === null || listed.pages === null ? null : original.pages === listed.pages
  const size = original.bytes === null || listed.size === null ? null : sizeAgrees(original.bytes, listed.size)
  if (pages === false || size === false) return { verdict: 'differ', evidence: 'title' }
  if (pages && size) return { verdict: 'agree', evidence: 'pages-and-size' }
  if (pages) return { verdict: 'agree', evidence: 'pages' }
  if (size) return { verdict: 'agree', evidence: 'size' }
  return { verdict: 'unknown', evidence: 'title' }
}
