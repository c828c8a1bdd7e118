/** Files → one hash: of what they hold, or of how long they are and when they were written, which is quick for many. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A test of ours decides nothing about what is built. */
const tests = /^(?:app|components|lib)\/.*(?:\.(?:test|slow)\.ts$|\/fixtures\/)/

/** Files below a folder, by paths that begin with `path`. */
function filesBelow(folder: string, path: string): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const found = `${path}/${entry.name}`
    return entry.isFile() ? [found] : entry.isDirectory() ? filesBelow(folder, found) : filesAt(folder, found)
  })
}

/** Files at and below a path, relative to the folder; none where there is nothing. */
function filesAt(folder: string, path: string): string[] {
  const entry = statSync(join(folder, path), { throwIfNoEntry: false })
  if (entry === undefined) return []
  return entry.isFile() ? [path] : filesBelow(folder, path)
}

/**
 * Files that patterns name: "lib/words" is a file, or all files of a folder; "!lib/words/messages" leaves out a path,
 * "!*.br" an ending.
 * @returns paths relative to the folder, sorted, each once
 */
export function filesOf(folder: string, patterns: readonly string[]): string[] {
  const leftOut = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1))
  const isLeftOut = (path: string) =>
    tests.test(path) ||
    leftOut.some((out) => (out.startsWith('*') ? path.endsWith(out.slice(1)) : path === out || path.startsWith(`${out}/`)))
  const named = patterns.filter((pattern) => !pattern.startsWith('!')).flatMap((path) => filesAt(folder, path))
  return [...new Set(named)].filter((path) => !isLeftOut(path)).sort()
}

/** Changes with the name and the content of every file that the patterns name, and with nothing else. */
export function hashContent(folder: string, patterns: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of filesOf(folder, patterns)) {
    const content = readFileSync(join(folder, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Changes when a file that the patterns name comes, goes or is written. */
export function hashListing(folder: string, patterns: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of filesOf(folder, patterns)) {
    const { size, mtimeMs } = statSync(join(folder, path))
    hash.update(`${path}\0${size}\0${mtimeMs}\0`)
  }
  return hash.digest('hex')
}
