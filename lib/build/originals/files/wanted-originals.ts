/**
 * catalogue → the originals that may be fetched and read: documents (PDF) and articles (Markdown, plain text) whose own
 * file is linked, that are not marked link-only, and of which something is known to check them by.
 */
import { join } from 'node:path'
import type { Talk } from '../../../catalogue/catalogue.ts'
import { fileAddress } from '../../tools/github-link.ts'

/** What is known of a file's content; null where it is not. */
export interface KnownContent {
  /** 64 hex digits. */
  sha256: string | null
  /** 40 hex digits: the id of git's blob. */
  gitBlob: string | null
  bytes: number | null
}

export interface WantedOriginal extends KnownContent {
  /** The record. */
  id: string
  format: 'pdf' | 'markdown'
  /** Below any folder of originals: "opencurve/curve-meetup-slides/2022/raft在Curve存储中的工程实践.pdf". */
  location: string
  /** Pinned links to the file itself, in the order in which to try them; none to a page about it. */
  urls: string[]
}

const formats: Partial<Record<string, WantedOriginal['format']>> = { pdf: 'pdf', md: 'markdown', txt: 'markdown' }

/** False for a path that could lead out of the folder of originals ("a/../../b"), or that no file system takes. */
function staysInside(location: string): boolean {
  const parts = location.split('/')
  return parts.length > 2 && parts.every((part) => part !== '' && part !== '.' && part !== '..') && !/[\\\0]/.test(location)
}

/** What a record says about its file. */
export type RecordFile = Pick<
  Talk,
  'id' | 'format' | 'fileRole' | 'linkOnly' | 'repo' | 'path' | 'sha256' | 'gitBlob' | 'bytes' | 'links'
>

function wantOriginal(talk: RecordFile): WantedOriginal[] {
  const { id, repo, path, sha256, gitBlob, bytes, links } = talk
  const format = formats[talk.format ?? '']
  const known = sha256 !== null || gitBlob !== null || bytes !== null
  if (talk.fileRole !== 'original' || talk.linkOnly || !known || format === undefined || repo === null || path === null) return []
  const location = `${repo}/${path}`
  const named = [links.download, links.mirror].flatMap((url) => (url === null ? [] : [fileAddress(url)]))
  const urls = [...new Set(named.filter((url) => url !== null))]
  return staysInside(location) ? [{ id, format, location, urls, sha256, gitBlob, bytes }] : []
}

/** In the order of the catalogue. */
export function listWanted({ talks }: { talks: readonly RecordFile[] }): WantedOriginal[] {
  return talks.flatMap(wantOriginal)
}

/** Where an original lies in a folder laid out as owner/name/path. */
export function originalPath(folder: string, { location }: Pick<WantedOriginal, 'location'>): string {
  return join(folder, ...location.split('/'))
}
