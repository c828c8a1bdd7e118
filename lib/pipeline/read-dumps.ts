/**
 * A folder of dumps → each parsed, in the order of their names. Only `.txt` files are dumps.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDump, type Dump } from './parse-dump.ts'
import type { Problem } from './problem.ts'
import { readLines } from './read-lines.ts'

/** @throws what the file system throws when the folder or a file can't be read. */
export async function readDumps(folder: string): Promise<{ dumps: Dump[]; problems: Problem[] }> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort()
  const dumps: Dump[] = []
  const problems: Problem[] = []
  for (const name of names) {
    const parsed = await parseDump(name, readLines(join(folder, name)))
    dumps.push(parsed.dump)
    problems.push(...parsed.problems)
  }
  return { dumps, problems }
}
