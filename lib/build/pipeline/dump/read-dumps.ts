/**
 * A folder of dumps → each parsed, in the order of their names. Dumps are `.txt`, the text of a page of results in UTF-8 or
 * UTF-16, and `.html`, the page itself.
 */
import { open, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { bytesToTell, detectFormat } from './detect-format.ts'
import { parseDump, type DumpEntry } from './parse-dump.ts'
import { parsePage } from './parse-page.ts'
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

const dumpName = /\.(?:txt|html?)$/i
/** Notes may lie beside the dumps; anything else is a page that was saved in a way that is not read. */
const noteName = /\.md$/i
/** A saved page is read as a whole. */
const maxPageBytes = 64 * 1024 ** 2

/** A page says its encoding itself, near its beginning; without a word it is UTF-8. */
function decodePage(content: Buffer): string {
  const named = /<meta[^>]{1,200}charset=["']?([\w-]{1,20})/i.exec(content.subarray(0, bytesToTell).toString('latin1'))?.[1]
  return new TextDecoder(named?.toLowerCase().startsWith('gb') ? 'gb18030' : 'utf-8').decode(content)
}

async function* readEntries(path: string, file: string, bytes: number): AsyncGenerator<DumpEntry> {
  const handle = await open(path)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytesToTell), 0, bytesToTell, 0)
  await handle.close()
  const format = detectFormat(buffer.subarray(0, bytesRead))
  if (format !== 'html') {
    yield* parseDump(file, readLines(path, format))
  } else if (bytes > maxPageBytes) {
    yield { problem: { file, line: null, expected: `a web page of at most ${maxPageBytes} bytes`, found: `${bytes} bytes` } }
  } else {
    yield* parsePage(file, decodePage(await readFile(path)))
  }
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
  for await (const entry of readEntries(path, file, before.size)) {
    if ('problem' in entry) problems.push(entry.problem)
    else if ('pages' in entry) {
      dump.declaredTotal = entry.total ?? dump.declaredTotal
      dump.pagerPages.push(...entry.pages)
    } else {
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
 * @returns `ignored`: the files that are neither dumps nor notes by their names.
 * @throws what the file system throws when the folder or a file can't be read.
 */
export async function readDumps(
  folder: string,
  onRecord: (count: number) => void = () => {},
): Promise<{ dumps: Dump[]; problems: Problem[]; ignored: string[] }> {
  const files = (await readdir(folder, { withFileTypes: true })).filter(
    (entry) => !entry.isDirectory() && !entry.name.startsWith('.'),
  )
  const names = files.map(({ name }) => name).sort()
  const dumpNames = names.filter((name) => dumpName.test(name))
  const read: { dump: Dump; problems: Problem[] }[] = []
  let count = 0
  for (const name of dumpNames) read.push(await readDump(folder, name, () => onRecord((count += 1))))
  return {
    dumps: read.map(({ dump }) => dump),
    problems: read.flatMap(({ problems }) => problems),
    ignored: names.filter((name) => !dumpName.test(name) && !noteName.test(name)),
  }
}
