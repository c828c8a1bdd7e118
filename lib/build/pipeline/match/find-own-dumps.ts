/**
 * Which of the dumps that were read are our own, the ones that people have gone through and matched by hand?
 * Those that a material names, wherever they were read from, as long as their bytes are those in `data/dumps/`;
 * a foreign dump may have the same name.
 */
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourcedMaterial } from '../records/read-records.ts'

async function sameBytes(path: string, other: string): Promise<boolean> {
  if (path === other) return true
  if (!existsSync(other)) return false
  const sizes = await Promise.all([path, other].map(async (file) => (await stat(file)).size))
  if (sizes[0] !== sizes[1]) return false
  const [bytes, otherBytes] = await Promise.all([readFile(path), readFile(other)])
  return bytes.equals(otherBytes)
}

/** @param folder where the dumps were read; @param ownFolder where ours are. */
export async function findOwnDumps(
  sources: readonly SourcedMaterial[],
  names: readonly string[],
  folder: string,
  ownFolder: string,
): Promise<Set<string>> {
  const named = new Set(sources.flatMap(({ material: { listing } }) => (listing ? [listing.dump] : [])))
  const own = new Set<string>()
  for (const name of names) {
    if (named.has(name) && (await sameBytes(join(folder, name), join(ownFolder, name)))) own.add(name)
  }
  return own
}
