/**
 * Next writes four more files beside each page, for navigation within one document. Our links are plain links, so nobody
 * ever asks for them: they go.
 */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const payload = /^(?:__next\..*|index)\.txt$/

/** @returns the number of files removed. */
export function stripPayloads(folder: string): number {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && payload.test(entry.name),
  )
  for (const { parentPath, name } of names) rmSync(join(parentPath, name))
  return names.length
}
