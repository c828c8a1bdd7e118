/** A file is what its record says, or it is not used. */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { KnownContent } from './wanted-originals.ts'

export type Verdict = { sound: true; sha256: string } | { sound: false; reason: string }

function difference(what: string, found: string, known: string | null): string[] {
  return known === null || found === known ? [] : [`${what} ${found} where the record says ${known}`]
}

/**
 * Compares size, sha256 and git's blob id (sha1 of "blob <bytes>\0" and the content), as far as each is known.
 * @throws what the file system throws: ENOENT, EACCES, …
 */
export async function verifyFile(path: string, known: KnownContent): Promise<Verdict> {
  const { size } = await stat(path)
  if (known.bytes !== null && size !== known.bytes)
    return { sound: false, reason: `has ${size} bytes where the record says ${known.bytes}` }
  const content = await readFile(path)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const gitBlob = createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')
  const wrong = [...difference('has sha256', sha256, known.sha256), ...difference('has git blob id', gitBlob, known.gitBlob)]
  return wrong.length === 0 ? { sound: true, sha256 } : { sound: false, reason: wrong.join('; ') }
}
