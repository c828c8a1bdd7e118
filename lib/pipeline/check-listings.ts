/**
 * What matching concluded against what people judged: a material that names its record of a dump must have been matched
 * to that very record, and no record of our own dump may be left without an original.
 */
import type { Matches } from './match-originals.ts'
import type { Dump } from './parse-dump.ts'
import type { Problem } from './problem.ts'
import type { SourcedMaterial } from './read-records.ts'

/** @param ownDumps true when our own dumps are matched with our own materials. */
export function checkListings(sources: readonly SourcedMaterial[], dumps: readonly Dump[], matches: Matches, ownDumps: boolean): Problem[] {
  const read = new Set(dumps.map(({ file }) => file))
  const problems: Problem[] = sources.flatMap(({ material: { id, listing }, file, lineOf }) => {
    if (!listing || !read.has(listing.dump)) return []
    const matched = matches.listings.get(id)?.some((sighting) => sighting.file === listing.dump && sighting.line === listing.line)
    if (matched) return []
    const found = 'no such match: title, pages or size differ'
    return [{ file, line: lineOf(['listing']), expected: `listing: the record at ${listing.dump}:${listing.line} to match`, found }]
  })
  if (!ownDumps) return problems
  const unmatched = [...matches.unmatched].flatMap((id) => matches.listings.get(id) ?? [])
  return [
    ...problems,
    ...unmatched.map(({ file, line, title }) => ({
      file,
      line,
      expected: 'an original for every record of our own dump',
      found: `none for "${title.slice(0, 60)}"`,
    })),
  ]
}
