/**
 * Next writes four more files beside each page, for navigation within one document, and scripts that hydrate it. Our links are
 * plain links and no page keeps those scripts, so nobody ever asks for them: they go. Styles stay.
 */
import { readdirSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'

const payload = /^(?:__next\..*|index)\.txt$/
const script = /\.(?:js|js\.map|ts)$/

/** @returns the number of files removed. */
export function stripPayloads(folder: string): number {
  const next = join(folder, '_next') + sep
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) =>
      entry.isFile() && (payload.test(entry.name) || ((entry.parentPath + sep).startsWith(next) && script.test(entry.name))),
  )
  for (const { parentPath, name } of names) rmSync(join(parentPath, name))
  return names.length
}
