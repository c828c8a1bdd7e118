/**
 * What matching concluded against what people judged: a material that names its record of our own dump must have been
 * matched to that very record, and no record of our own dump may be left without an original.
 */
import type { Matches } from './match-originals.ts'
import { excerpt, type Problem } from '../../tools/problem.ts'
import type { SourcedMaterial } from '../records/read-records.ts'

/** @param ownDumps the names of our own dumps among those that were read. */
export function checkListings(sources: readonly SourcedMaterial[], matches: Matches, ownDumps: ReadonlySet<string>): Problem[] {
  return sources.flatMap(({ material: { id, listing }, file, lineOf }) => {
    if (!listing || !ownDumps.has(listing.dump)) return []
    const matched = matches.listings.get(id)?.some((sighting) => sighting.file === listing.dump && sighting.line === listing.line)
    if (matched) return []
    const found = 'no such match: title, pages or size differ'
    return [
      { file, line: lineOf(['listing']), expected: `listing: the record at ${listing.dump}:${listing.line} to match`, found },
    ]
  })
}

/** With all of our own dumps and materials at hand: every dump that is named is there, every record has its original. */
export function checkCoverage(sources: readonly SourcedMaterial[], matches: Matches, ownDumps: ReadonlySet<string>): Problem[] {
  const missing = sources.flatMap(({ material: { listing }, file, lineOf }) =>
    listing && !ownDumps.has(listing.dump)
      ? [{ file, line: lineOf(['listing', 'dump']), expected: 'listing.dump: a file of dumps/', found: excerpt(listing.dump) }]
      : [],
  )
  const unmatched = [...matches.unmatched]
    .flatMap((id) => matches.listings.get(id) ?? [])
    .filter(({ file }) => ownDumps.has(file))
    .map(({ file, line, title }) => ({
      file,
      line,
      expected: 'an original for every record of our own dump',
      found: `none for ${excerpt(title)}`,
    }))
  return [...missing, ...unmatched]
}
