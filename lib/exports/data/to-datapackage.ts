/**
 * Files of /data/ → `datapackage.json` (Data Package 2.0), which says of each what it is, how long it is and its
 * SHA-256, and of the CSV what its columns mean.
 */
import { createHash } from 'node:crypto'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { dataLicence } from '../../catalogue/data-licence.ts'
import { csvColumns } from './csv-columns.ts'

const profile = 'https://datapackage.org/profiles/2.0/datapackage.json'

const knownFiles: Readonly<Record<string, { title: string; mediatype: string }>> = {
  'catalogue.json': { title: 'The whole catalogue: talks, topics, speakers, events', mediatype: 'application/json' },
  'talks.jsonl': { title: 'Talks, one JSON object a line', mediatype: 'application/jsonl' },
  'talks.csv': { title: 'Talks as a table', mediatype: 'text/csv' },
  'talks.bib': { title: 'Citations of all talks', mediatype: 'application/x-bibtex' },
  'talks.ris': { title: 'Citations of all talks, RIS', mediatype: 'application/x-research-info-systems' },
  'talks.csl.json': { title: 'Citations of all talks, CSL-JSON', mediatype: 'application/vnd.citationstyles.csl+json' },
  'originals.sha256': { title: 'SHA-256 of the originals, for sha256sum -c', mediatype: 'text/plain' },
}

const tableSchema = {
  fields: csvColumns.map(({ name, type, format, description, constraints }) => ({
    name,
    type,
    ...(format && { format }),
    description,
    ...(constraints && { constraints }),
  })),
  primaryKey: ['id'],
  missingValues: [''],
}

function describeFile(path: string, content: string): Record<string, unknown> {
  const known = knownFiles[path]
  if (!known) throw new Error(`${path} is not described; add it to knownFiles`)
  const format = path.slice(path.lastIndexOf('.') + 1)
  return {
    name: path.replaceAll('.', '-'),
    path,
    title: known.title,
    format,
    mediatype: known.mediatype,
    encoding: 'utf-8',
    bytes: Buffer.byteLength(content),
    hash: `sha256:${createHash('sha256').update(content).digest('hex')}`,
    ...(format === 'csv' && { type: 'table', dialect: { delimiter: ',', lineTerminator: '\r\n' }, schema: tableSchema }),
  }
}

/**
 * @param files by name, as they lie beside the descriptor.
 * @param homepage absolute address of the data page.
 */
export function toDatapackage(
  { version, updated }: Pick<Catalogue, 'version' | 'updated'>,
  files: ReadonlyMap<string, string>,
  homepage: string,
): string {
  const descriptor = {
    $schema: profile,
    name: 'storage-talks',
    title: 'Storage Talks · 存储讲义',
    description: 'Talks, design documents and articles on Curve, CurveFS and PolarDB: facts, abstracts and page guides.',
    homepage,
    // The same commit gives the same bytes, so this is when the data came about, not when the file was written.
    ...(version !== null && { version }),
    ...(updated !== null && { created: updated }),
    licenses: [dataLicence],
    resources: [...files].map(([path, content]) => describeFile(path, content)),
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}
