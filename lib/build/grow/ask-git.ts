/** What git knows of a file in a working copy, and of a branch on GitHub. */
import { execFileSync } from 'node:child_process'
import { basename, dirname } from 'node:path'
import type { Material } from '../../catalogue/material.ts'

type FirstCommit = Material['file']['firstCommit']

/** A file as a commit of its repository holds it. */
export interface CommittedFile {
  /** owner/name */
  repo: string
  commit: string
  /** Within the repository. */
  path: string
  gitBlob: string
  firstCommit: FirstCommit
}

function ask(folder: string, ...words: readonly string[]): string {
  return execFileSync('git', ['-C', folder, '-c', 'core.quotePath=false', ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()
}

/** Null where git says no, as it does outside of a working copy. */
function tryToAsk(folder: string, ...words: readonly string[]): string | null {
  try {
    return ask(folder, ...words)
  } catch (error) {
    if (error instanceof Error && 'status' in error && typeof error.status === 'number') return null
    throw error
  }
}

/** "git@github.com:opencurve/curve.git" → "opencurve/curve"; null for what lies elsewhere. */
export function repositoryOf(remote: string): string | null {
  const [, repo] =
    /^(?:https:\/\/(?:[^@/]+@)?github\.com\/|(?:ssh:\/\/)?git@github\.com[:/])([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(remote) ?? []
  return repo ?? null
}

/** The commit that brought the file; null where the history is cut off. A clone that lacks blobs can't tell of other names. */
function readFirstCommit(folder: string, file: string): FirstCommit {
  if (ask(folder, 'rev-parse', '--is-shallow-repository') === 'true') return null
  const additions = ['--diff-filter=A', '--format=%H%x09%as%x09%an%x09%s', '--', file]
  const told = tryToAsk(folder, 'log', '--follow', ...additions) ?? ask(folder, 'log', ...additions)
  const lines = told.split('\n')
  const [commit = '', date = '', author = '', ...subject] = (lines.at(-1) ?? '').split('\t')
  return commit === '' ? null : { date, commit, author, subject: subject.join('\t') }
}

/**
 * @param file an absolute path
 * @returns null where the file lies in no working copy
 * @throws Error where it is not as the commit at hand holds it, or the repository is not one of GitHub
 */
export function readCommitted(file: string): CommittedFile | null {
  const [folder, name] = [dirname(file), basename(file)]
  const path = tryToAsk(folder, 'ls-files', '--full-name', '--', name)
  if (!path) return null
  const remote = tryToAsk(folder, 'remote', 'get-url', 'origin') ?? 'none'
  const repo = repositoryOf(remote)
  if (repo === null)
    throw new Error(`${file}: the repository is not one of github.com, but ${remote}; give the file's address instead.`)
  const commit = ask(folder, 'rev-parse', 'HEAD')
  const gitBlob = tryToAsk(folder, 'rev-parse', `HEAD:./${name}`)
  if (gitBlob === null || gitBlob !== ask(folder, 'hash-object', '--', name))
    throw new Error(`${file} is not as commit ${commit.slice(0, 12)} holds it: commit it, or take the changes back.`)
  return { repo, commit, path, gitBlob, firstCommit: readFirstCommit(folder, name) }
}

/** The commit of a branch or tag of a repository on GitHub, asked over the network. @throws Error where there is none */
export function askForCommit(repo: string, ref: string): string {
  const lines = ask('.', 'ls-remote', `https://github.com/${repo}`, ref, `${ref}^{}`).split('\n')
  // Of a tag with words of its own, the last line is the commit.
  const [commit = ''] = (lines.at(-1) ?? '').split('\t')
  if (!/^[0-9a-f]{40}$/.test(commit)) throw new Error(`${repo} has no branch or tag ${ref}.`)
  return commit
}
