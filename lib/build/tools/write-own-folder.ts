/**
 * A folder that a command writes as a whole: what it wrote before goes, and nothing else. A list beside the files names
 * those that are ours, so that `--out .` or a folder of someone's own is refused instead of emptied.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/** Beside the files: the path of each that is ours, one a line. */
export const listFile = '.written-by-storage-talks'
const maxNamed = 3

/** Paths below a folder with "/", in the order of their names; a link is told by its own name and not followed. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path).map((below) => `${entry.name}/${below}`) : [entry.name]
  })
}

/** @throws Error where the folder holds what is not ours, or is no folder */
function ownFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  if (!statSync(folder).isDirectory())
    throw new Error(`${folder} is a file; name a folder that is new, empty or was written by this command.`)
  const list = join(folder, listFile)
  const ours = new Set(existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [])
  const found = filesBelow(folder).filter((path) => path !== listFile)
  const foreign = found.filter((path) => !ours.has(path))
  if (foreign.length > 0) {
    const more = foreign.length > maxNamed ? ` and ${foreign.length - maxNamed} more` : ''
    throw new Error(
      `${folder} holds what this command did not write: ${foreign.slice(0, maxNamed).join(', ')}${more}. ` +
        'Nothing was written; name a folder that is new, empty or was written by this command.',
    )
  }
  return found
}

/** Removes files, and the folders below `folder` that are empty then. */
function removeFiles(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    rmSync(join(folder, path))
    for (let above = dirname(join(folder, path)); above.startsWith(folder + sep); above = dirname(above)) {
      if (readdirSync(above).length > 0) break
      rmSync(above, { recursive: true })
    }
  }
}

/**
 * Writes `files` (path with "/" → content) into `folder` in place of those that an earlier call wrote.
 * @throws Error that names what the folder holds besides; nothing is changed then
 */
export function writeOwnFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const before = ownFiles(folder)
  const known = [...new Set([...before, ...files.keys()])].sort()
  mkdirSync(folder, { recursive: true })
  // First the list: what a killed run left behind is known to be ours.
  writeFileSync(join(folder, listFile), known.map((path) => `${path}\n`).join(''))
  removeFiles(folder, before)
  for (const [path, content] of files) {
    const file = join(folder, path)
    if (relative(folder, file).startsWith('..')) throw new Error(`${path} leads out of ${folder}.`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  writeFileSync(join(folder, listFile), [...files.keys()].map((path) => `${path}\n`).join(''))
}
