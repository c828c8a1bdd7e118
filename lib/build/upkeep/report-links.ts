/**
 * What asking for every link gave → a report to read, and the day on which each record was last found whole.
 */
import type { LinkChecks } from '../pipeline/records/read-link-checks.ts'
import type { LinkResult } from './check-link.ts'
import type { LinkedRecord, RecordLink } from './collect-links.ts'
import { parseGitHubLink } from '../tools/github-link.ts'

type Results = ReadonlyMap<string, LinkResult>

/**
 * GitHub refuses many requests for the pages that show files, hardly any for the files themselves: a view link that was
 * refused is found with the raw link of the same file.
 */
export function trustRawLinks(results: Results): Map<string, LinkResult> {
  const key = ({ repo, ref, path }: { repo: string; ref: string; path: string }) => [repo, ref, path].join('\n')
  const files = new Set<string>()
  for (const { url, verdict } of results.values()) {
    const link = parseGitHubLink(url)
    if (link?.kind === 'raw' && verdict === 'found') files.add(key(link))
  }
  return new Map(
    [...results].map(([url, result]) => {
      const link = parseGitHubLink(url)
      const known = result.verdict === 'refused' && link?.kind === 'view' && files.has(key(link))
      return [url, known ? { ...result, verdict: 'found', detail: `${result.detail}, but the file itself is there` } : result]
    }),
  )
}

function isWhole({ links }: LinkedRecord, results: Results): boolean {
  return links.every(({ url }) => results.get(url)?.verdict === 'found')
}

/** The days as they were, with today for each record all of whose links were found; records that are gone go. */
export function nextLinkChecks(
  previous: LinkChecks,
  checked: readonly LinkedRecord[],
  results: Results,
  existing: ReadonlySet<string>,
  today: string,
): LinkChecks {
  const whole = checked.filter((record) => isWhole(record, results)).map(({ id }): [string, string] => [id, today])
  const days = new Map([...previous, ...whole].filter(([id]) => existing.has(id)))
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function describeLink({ field, url }: RecordLink): string {
  const link = parseGitHubLink(url)
  return `${field}: ${link ? `${link.repo} ${link.path} (${link.kind})` : url}`
}

/** Counts, then every link that was not found, then every one that moved. */
export function reportLinks(records: readonly LinkedRecord[], results: Results): string {
  const all = [...results.values()]
  const count = (verdict: LinkResult['verdict']) => all.filter((result) => result.verdict === verdict).length
  const lines = [
    `${all.length} links: ${(['found', 'missing', 'refused', 'unreachable'] as const).map((verdict) => `${count(verdict)} ${verdict}`).join(', ')}`,
    `${records.filter((record) => isWhole(record, results)).length} of ${records.length} records with all of their links found`,
  ]
  for (const verdict of ['missing', 'unreachable', 'refused', 'found'] as const) {
    for (const { id, links } of records) {
      for (const link of links) {
        const result = results.get(link.url)
        if (result?.verdict !== verdict || (verdict === 'found' && result.movedTo === null)) continue
        const moved = result.movedTo === null ? '' : `, moved to ${result.movedTo}`
        lines.push(`${verdict}: ${id} ${describeLink(link)}: ${result.detail}${moved}`)
      }
    }
  }
  return `${lines.join('\n')}\n`
}
