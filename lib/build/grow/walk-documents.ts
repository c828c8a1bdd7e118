/** A repository's folder → the files in it that are documents, by their names and sizes. */
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join, relative, sep } from 'node:path'

export interface FoundFile {
  /** On this machine. */
  location: string
  /** Within the repository. */
  path: string
  bytes: number
}

const documentEnds = new Set(['.pdf', '.pptx', '.ppt', '.key', '.odp', '.docx', '.doc', '.md', '.markdown', '.rst', '.txt'])
const textEnds = new Set(['.md', '.markdown', '.rst', '.txt'])
/** A text with less is a note or a stub. */
const minTextBytes = 1000
/** What repositories hold for their own sake: the whole name, with a language at most; security-design.md is a document. */
const housekeeping =
  /^(?:changelog|changes|release[-_]?notes|contributing|code[-_]of[-_]conduct|licen[sc]e|notice|security|maintainers|adopters|governance|authors|pull_request_template|cmakelists|requirements|robots|summary|_sidebar|agents|claude)(?:[-_.](?:zh|cn|en|zh[-_]cn|en[-_]us|chinese|english))?\.\w+$/i
/** Folders of other people's files and of templates. */
const foreignFolder = /^(?:\..+|node_modules|vendor|third[-_]?party|thirdparties|external|deps)$/i

function isDocument(path: string, bytes: number): boolean {
  const end = extname(path).toLowerCase()
  if (
    !documentEnds.has(end) ||
    path
      .split('/')
      .slice(0, -1)
      .some((folder) => foreignFolder.test(folder))
  )
    return false
  return !textEnds.has(end) || (bytes >= minTextBytes && !housekeeping.test(basename(path)))
}

/** In the order of their paths. @throws what the file system throws */
export async function walkDocuments(folder: string): Promise<FoundFile[]> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const files = entries.map(async (entry) => {
    const location = join(entry.parentPath, entry.name)
    return { location, path: relative(folder, location).split(sep).join('/'), bytes: (await stat(location)).size }
  })
  return (await Promise.all(files))
    .filter(({ path, bytes }) => isDocument(path, bytes))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
