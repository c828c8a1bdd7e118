/**
 * Facts of the file behind a record against each other: links that are pinned to it, pages that it has,
 * nothing claimed of a file that nobody read.
 */
import { parseGitHubLink } from './github-link.ts'
import type { SourcedMaterial } from './read-records.ts'
import type { ReportProblem } from './report-problem.ts'

const kindOfLink = { view: 'view', download: 'raw' } as const

function leadsTo(url: string, kind: 'view' | 'raw', file: SourcedMaterial['material']['file']): boolean {
  const link = parseGitHubLink(url)
  if (link) return link.kind === kind && link.repo === file.repo && link.ref === file.commit && link.path === file.path
  return !/^https:\/\/[^/]*github/.test(url) && url.includes(file.commit)
}

function checkFile(source: SourcedMaterial, report: ReportProblem): void {
  const { file, links, date, dateSource, guide, lines, silentPages, verified } = source.material
  for (const name of ['view', 'download'] as const) {
    if (!leadsTo(links[name], kindOfLink[name], file)) {
      report(source, ['links', name], `links.${name}: ${file.path} of ${file.repo}, pinned to ${file.commit}`, links[name])
    }
  }
  if ((date === null) !== (dateSource === null)) {
    report(source, ['dateSource'], 'dateSource: given exactly where date is', `${date} from ${dateSource}`)
  }
  if (verified !== 'blob' && verified !== 'text' && (file.bytes !== null || file.pages !== null || file.sha256 !== null)) {
    report(
      source,
      ['verified'],
      'verified: blob or text, as pages, bytes and sha256 are known only of a file that was read',
      verified,
    )
  }
  const named = { guide: guide.map(({ page }) => page), lines: lines.map(({ page }) => page), silentPages }
  for (const [field, pages] of Object.entries(named)) {
    pages.forEach((page, index) => {
      if (file.pages !== null && page <= file.pages) return
      report(source, [field, index], `${field}: a page of the document (${file.pages ?? 'unknown'} pages)`, String(page))
    })
  }
}

/** Checks every record's file, and that no two records describe one file. */
export function checkFiles(sources: readonly SourcedMaterial[], report: ReportProblem): void {
  const bySha = new Map<string, string>()
  for (const source of sources) {
    const { sha256, role } = source.material.file
    if (sha256 !== null && role === 'original') {
      const owner = bySha.get(sha256)
      if (owner) report(source, ['file', 'sha256'], 'file.sha256: a file that no other record describes', `the file of ${owner}`)
      bySha.set(sha256, source.file)
    }
    checkFile(source, report)
  }
}
