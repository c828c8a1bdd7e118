/**
 * Facts of the file behind a record against each other: links that are pinned to it, pages that it has,
 * nothing claimed of a file that nobody read.
 */
import { parseGitHubLink } from '../../tools/github-link.ts'
import type { SourcedMaterial } from './read-records.ts'
import type { ReportProblem } from './report-problem.ts'

const kindOfLink = { view: 'view', download: 'raw' } as const

function leadsTo(url: string, kind: 'view' | 'raw', file: SourcedMaterial['material']['file']): boolean {
  const link = parseGitHubLink(url)
  if (link) return link.kind === kind && link.repo === file.repo && link.ref === file.commit && link.path === file.path
  return !/^https:\/\/[^/]*github/.test(url) && url.includes(file.commit)
}

function checkFile(source: SourcedMaterial, report: ReportProblem): void {
  const { file, links, date, dateSource, guide, lines, silentPages, cover, verified } = source.material
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
  if (typeof cover === 'number' && (file.pages === null || cover > file.pages)) {
    report(source, ['cover'], `cover: a page of the document (${file.pages ?? 'unknown'} pages), or none`, String(cover))
  }
  const named = { guide: guide.map(({ page }) => page), lines: lines.map(({ page }) => page), silentPages }
  for (const [field, pages] of Object.entries(named)) {
    pages.forEach((page, index) => {
      if (file.pages !== null && page <= file.pages) return
      report(source, [field, index], `${field}: a page of the document (${file.pages ?? 'unknown'} pages)`, String(page))
    })
  }
}

/** An address as one document has it: how it is asked for, and a stroke at its end, say nothing. */
export function addressKey(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '')
}

/** A document that is known by its address alone is no file of a repository, and neither that nor an edition of another record. */
function checkAddresses(sources: readonly SourcedMaterial[], report: ReportProblem): void {
  const owners = new Map<string, string>()
  for (const { material, file } of sources) {
    for (const { url } of material.editions) owners.set(addressKey(url), `an edition of ${file}`)
    if (material.file.role === 'original') owners.set(addressKey(material.links.view), `the file of ${file}`)
  }
  for (const source of sources) {
    const { document } = source.material.links
    if (document === undefined) continue
    const path = ['links', 'document']
    if (source.material.file.role === 'original') {
      report(source, path, 'links.document: only where file is a page that lists the document', document)
    }
    const owner = owners.get(addressKey(document))
    if (owner) report(source, path, 'links.document: an address that no other record has', `${document}, ${owner}`)
    owners.set(addressKey(document), `that of ${source.file}`)
  }
}

/** Checks every record's file, and that no two records describe one file. */
export function checkFiles(sources: readonly SourcedMaterial[], report: ReportProblem): void {
  checkAddresses(sources, report)
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
