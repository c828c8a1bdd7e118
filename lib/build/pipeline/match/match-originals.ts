/**
 * Dump records + known originals → listings, each under the talk it belongs to.
 *
 * A record belongs to an original if the title is the original's and nothing that was read in the file contradicts it.
 * A record without an original is a talk of its own; the same record in two dumps is one talk with two listings.
 */
import { createHash } from 'node:crypto'
import { listingPrefix, type Listing } from '../../../catalogue/catalogue.ts'
import { typedTitle } from '../../../catalogue/fold-characters.ts'
import { bytesPerUnit } from '../../../catalogue/kinds.ts'
import { compareFacts, type OriginalFacts } from './compare-facts.ts'
import type { DumpRecord } from '../dump/parse-record.ts'
import { excerpt, type Problem } from '../../tools/problem.ts'
import { splitTitle, type TitleIndex } from './split-title.ts'

export interface Matches {
  /** Listings by id: of an original, or `listing-…` where there is none. */
  listings: Map<string, Listing[]>
  /** Ids without an original. */
  unmatched: Set<string>
  /** Ambiguous matches. */
  problems: Problem[]
  /**
   * Records whose title is known but whose pages or size differ from every original of that title, and those that begin with a
   * known title, of which nothing tells whether it is theirs.
   */
  warnings: Problem[]
}

/** `listing-` and ten hex digits of the SHA-256 of title, snippet, pages and size, joined by line feeds. */
export function listingId(listing: Pick<Listing, 'title' | 'snippet' | 'pages' | 'size'>): string {
  const { title, snippet, pages, size } = listing
  const identity = [title, snippet, String(pages ?? '-'), size ? `${size.value} ${size.unit}` : '-'].join('\n')
  return `${listingPrefix}${createHash('sha256').update(identity).digest('hex').slice(0, 10)}`
}

/** Bytes of a size as the site shows it; null where that is more than numbers count exactly. */
function listedBytes(size: DumpRecord['size']): number | null {
  const bytes = size && Math.round(size.value * bytesPerUnit[size.unit])
  return bytes !== null && Number.isSafeInteger(bytes) ? bytes : null
}

interface Split {
  listing: Listing
  /** Of the record as it is written: the listing's title is cleaned. */
  id: string
  candidates: string[]
  doubtful: string[]
}

function toListing(record: DumpRecord, index: TitleIndex): Split {
  const { candidates, doubtful, title, ...text } = splitTitle(record, index)
  const { file, line, pages, size, age, rating, marked } = record
  const facts = { pages, size, bytes: listedBytes(size), age, rating, url: marked?.url ?? null }
  const { snippet, price, priceCertain, titleSource } = text
  return {
    listing: {
      title: typedTitle(title) || title,
      snippet,
      price,
      priceCertain,
      ...facts,
      file,
      line,
      titleSource,
      evidence: null,
    },
    id: listingId({ title, snippet, pages, size }),
    candidates,
    doubtful,
  }
}

function unsure(record: DumpRecord, ids: readonly string[], what: string): Problem {
  const { file, line, pages, size } = record
  const found = `${pages ?? 'unknown'} pages, ${size ? `${size.value} ${size.unit}` : 'unknown size'}`
  return { file, line, expected: `the pages and size of ${ids.join(', ')}, ${what}`, found }
}

/** Matches every record; `originals` are the facts behind the ids that the title index names. */
export function matchOriginals(
  records: Iterable<DumpRecord>,
  index: TitleIndex,
  originals: ReadonlyMap<string, OriginalFacts>,
): Matches {
  const matches: Matches = { listings: new Map(), unmatched: new Set(), problems: [], warnings: [] }
  for (const record of records) {
    const { listing, id: ownId, candidates, doubtful } = toListing(record, index)
    const compared = candidates
      .flatMap((id) => originals.get(id) ?? [])
      .map((original) => ({ original, ...compareFacts(record, original) }))
    const agreeing = compared.filter(({ verdict }) => verdict === 'agree')
    const possible = agreeing.length > 0 ? agreeing : compared.filter(({ verdict }) => verdict === 'unknown')
    const at = { file: record.file, line: record.line }
    if (possible.length > 1) {
      const names = possible.map(({ original }) => original.id).join(' and ')
      matches.problems.push({ ...at, expected: 'one original for the record', found: `${names}, both of which fit` })
      continue
    }
    const match = possible[0]
    const id = match ? match.original.id : ownId
    if (!match) matches.unmatched.add(id)
    if (!match && compared.length > 0) {
      const ids = compared.map(({ original }) => original.id)
      matches.warnings.push(unsure(record, ids, 'whose title it has'))
    } else if (!match && doubtful.length > 0) {
      const own = `with whose title it begins; it is a record of its own, ${excerpt(listing.title)}`
      matches.warnings.push(unsure(record, doubtful, own))
    }
    const sightings = matches.listings.get(id) ?? []
    sightings.push(match ? { ...listing, evidence: { by: match.evidence } } : listing)
    matches.listings.set(id, sightings)
  }
  return matches
}
