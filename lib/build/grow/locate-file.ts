/**
 * What a person names, a path or an address on GitHub → the file's content, and where it lies, pinned to a commit:
 *
 *   a file in a working copy               its repository, HEAD
 *   a file below ORIGINALS_DIR             owner/name/path; the commit that other records of the repository have
 *   https://github.com/o/n/blob/REF/path   as it says; read below ORIGINALS_DIR where it lies there, fetched elsewhere
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import type { Material } from '../../catalogue/material.ts'
import { parseGitHubLink } from '../tools/github-link.ts'
import { readCommitted } from './ask-git.ts'

export interface PinnedFile {
  /** owner/name */
  repo: string
  commit: string
  /** Within the repository. */
  path: string
}

export interface LocatedFile extends PinnedFile {
  content: Buffer
  firstCommit: Material['file']['firstCommit']
  /** Why the content may differ from what `commit` holds; null only if it was compared with that or fetched from it. */
  doubt: string | null
}

export interface Surroundings {
  /** ORIGINALS_DIR, absolute. */
  originals: string | null
  /** What is said with --commit. */
  commit: string | null
  /** Tell which commit a repository is usually pinned to. */
  records: readonly { file: Pick<Material['file'], 'repo' | 'commit'> }[]
  /** Asks the network. */
  download: (url: string) => Promise<Buffer>
  /** Asks the network. */
  commitOf: (repo: string, ref: string) => string
}

const commitPattern = /^[0-9a-f]{40}$/
const usualCommitDoubt = 'file.commit: that of other records of the repository; not looked up for this file'
const uncomparedDoubt = 'file.commit: not compared with the file, which was read from a copy at hand'

/** The commit that most records of a repository are pinned to; null where there is none. */
function usualCommit(repo: string, records: Surroundings['records']): string | null {
  const counts = new Map<string, number>()
  for (const { file } of records) if (file.repo === repo) counts.set(file.commit, (counts.get(file.commit) ?? 0) + 1)
  const [first] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
  return first?.[0] ?? null
}

/** "owner/name/2022/a.pdf" below the folder → its parts; null outside of it. */
function placeBelow(folder: string | null, file: string): { repo: string; path: string } | null {
  if (folder === null) return null
  const [owner = '', name = '', ...path] = relative(folder, file).split(sep)
  return owner === '..' || path.length === 0 ? null : { repo: `${owner}/${name}`, path: path.join('/') }
}

async function locatePath(given: string, { originals, commit, records }: Surroundings): Promise<LocatedFile> {
  const file = resolve(given)
  const content = await readFile(file)
  const place = placeBelow(originals, file)
  if (place !== null) {
    const usual = usualCommit(place.repo, records)
    const pinned = commit ?? usual
    if (pinned === null) throw new Error(`No record is of ${place.repo}: say the commit with --commit.`)
    return { ...place, commit: pinned, content, firstCommit: null, doubt: commit === null ? usualCommitDoubt : uncomparedDoubt }
  }
  const committed = readCommitted(file)
  if (committed === null)
    throw new Error(`${given} lies neither in a git repository nor below ORIGINALS_DIR: give its address on GitHub.`)
  const { repo, path, firstCommit } = committed
  // Git compared the file with HEAD.
  const pinned = commit ?? committed.commit
  return { repo, path, firstCommit, commit: pinned, content, doubt: pinned === committed.commit ? null : uncomparedDoubt }
}

/** @throws Error for an address of any other form */
export function pinAddress(url: string, { commit, commitOf }: Pick<Surroundings, 'commit' | 'commitOf'>): PinnedFile {
  const link = parseGitHubLink(url)
  if (link === null)
    throw new Error(`${url}: an address of a file on GitHub has the form https://github.com/OWNER/NAME/blob/REF/PATH.`)
  const { repo, ref, path } = link
  return { repo, path, commit: commit ?? (commitPattern.test(ref) ? ref : commitOf(repo, ref)) }
}

async function locateAddress(url: string, surroundings: Surroundings): Promise<LocatedFile> {
  const { originals, download } = surroundings
  const { repo, commit, path } = pinAddress(url, surroundings)
  const local = originals === null ? null : join(originals, ...repo.split('/'), ...path.split('/'))
  const address = `https://raw.githubusercontent.com/${repo}/${commit}/${encodePath(path)}`
  const isAtHand = local !== null && existsSync(local)
  const content = isAtHand ? await readFile(local) : await download(address)
  return { repo, path, commit, content, firstCommit: null, doubt: isAtHand ? uncomparedDoubt : null }
}

/** Each part of a path as it stands in an address. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** @throws Error where there is no such file, or it can't be pinned */
export function locateFile(given: string, surroundings: Surroundings): Promise<LocatedFile> {
  return /^https?:\/\//.test(given) ? locateAddress(given, surroundings) : locatePath(given, surroundings)
}
