/**
 * A folder of dumps → each parsed, in the order of their names. Only `.txt` files are dumps.
 */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDump } from './parse-dump.ts'
import type { DumpRecord } from './parse-record.ts'
import type { Problem } from '../../tools/problem.ts'
import { readLines } from './read-lines.ts'

/** One saved page of search results. */
export interface Dump {
  file: string
  /** What the site says it found ("共 16 条"); null where the dump does not tell. */
  declaredTotal: number | null
  pagerPages: number[]
  records: DumpRecord[]
}

/** A copy: a slice would keep the whole line in memory, twice as long as the record that it states. */
function detach(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}

/**
 * @param onRecord called after each record.
 * @throws what the file system throws when the file can't be read.
 */
export async function readDump(folder: string, file: string, onRecord = () => {}): Promise<{ dump: Dump; problems: Problem[] }> {
  const dump: Dump = { file, declaredTotal: null, pagerPages: [], records: [] }
  const problems: Problem[] = []
  const path = join(folder, file)
  const before = await stat(path)
  for await (const entry of parseDump(file, readLines(path))) {
    if ('problem' in entry) problems.push(entry.problem)
    else if ('total' in entry) dump.declaredTotal = entry.total
    else if ('page' in entry) dump.pagerPages.push(entry.page)
    else {
      dump.records.push({ ...entry.record, body: detach(entry.record.body) })
      onRecord()
    }
  }
  const after = await stat(path)
  if (after.size !== before.size || after.mtimeMs !== before.mtimeMs || after.ino !== before.ino) {
    const found = `one that changed meanwhile, from ${before.size} to ${after.size} bytes`
    problems.push({ file, line: null, expected: 'a dump that nobody writes while it is read', found })
  }
  return { dump, problems }
}

/**
 * @param onRecord called after each record, with the number of records read so far.
 * @throws what the file system throws when the folder or a file can't be read.
 */
export async function readDumps(
  folder: string,
  onRecord: (count: number) => void = () => {},
): Promise<{ dumps: Dump[]; problems: Problem[] }> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort()
  const read: { dump: Dump; problems: Problem[] }[] = []
  let count = 0
  for (const name of names) read.push(await readDump(folder, name, () => onRecord((count += 1))))
  return { dumps: read.map(({ dump }) => dump), problems: read.flatMap(({ problems }) => problems) }
}
