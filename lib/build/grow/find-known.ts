/** Whether a record knows a file already, and which. */
import type { Material } from '../../catalogue/material.ts'
import { addressKey } from '../pipeline/records/check-files.ts'
import { parseGitHubLink } from '../tools/github-link.ts'
import type { SourcedMaterial } from '../pipeline/records/read-records.ts'

/** What a file is known by. */
export interface Known {
  /** Hashes of records' files and of their earlier files → the record's file. */
  hashes: ReadonlyMap<string, string>
  /** "owner/name/path" of records, of their earlier files and of editions → the record's file. */
  places: ReadonlyMap<string, string>
  /** Addresses of documents and editions, as `addressKey` writes them → the record's file. */
  addresses: ReadonlyMap<string, string>
}

function placesOf({ file, history, editions, links, parts }: Material): string[] {
  const addresses = [...editions.map(({ url }) => url), ...parts.map(({ url }) => url), ...Object.values(links)]
  return [
    `${file.repo}/${file.path}`,
    ...history.map(({ path }) => `${file.repo}/${path}`),
    ...addresses.flatMap((url) => {
      const link = parseGitHubLink(url)
      return link ? [`${link.repo}/${link.path}`] : []
    }),
  ]
}

function addressesOf({ editions, links: { document, view }, file }: Material): string[] {
  const own = document ?? (file.role === 'original' ? view : null)
  return [...(own === null ? [] : [own]), ...editions.map(({ url }) => url)].map(addressKey)
}

function hashesOf({ file, history }: Material): string[] {
  if (file.role !== 'original') return []
  return [file.sha256, file.gitBlob, ...history.map(({ gitBlob }) => gitBlob)].filter((hash) => hash !== null)
}

/** The first record that claims a hash or a place has it. */
export function indexKnown(records: readonly SourcedMaterial[]): Known {
  const collect = (valuesOf: (material: Material) => string[]) =>
    new Map(records.flatMap(({ material, file }) => valuesOf(material).map((value): [string, string] => [value, file])).reverse())
  return { hashes: collect(hashesOf), places: collect(placesOf), addresses: collect(addressesOf) }
}
