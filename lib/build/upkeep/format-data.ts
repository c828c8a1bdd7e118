/**
 * Formats what people write in `data/`: `npm run format:data`; with `--check` it only tells what is not formatted.
 * New ids are entered in the lists of published ids, which never lose one.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { formatRecord, formatTable, tables as everyTable } from './format-record.ts'
import { runCommand } from '../tools/command.ts'
import { isMain } from '../tools/is-main.ts'
import { shownPath } from '../tools/shown-path.ts'
import { publishedIdsFile } from '../pipeline/records/read-records.ts'

interface Formatted {
  /** Relative to the data folder. */
  file: string
  text: string
  /** The formatted text, or why there is none. */
  result: { text: string } | { fault: string }
}

function attempt(format: () => string): Formatted['result'] {
  try {
    return { text: format() }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

const idsHeader =
  '# Every id that was ever published here, one a line. A line never goes: an id that is given up moves to formerIds.\n'

/** The list with ids that are new, sorted; what stands there stays, with what is said of it. */
export function addPublishedIds(text: string, ids: readonly string[]): string {
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'))
  const published = new Map([...ids, ...lines].map((line) => [line.split(/\s/)[0] ?? line, line]))
  return `${idsHeader}${[...published]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, line]) => line)
    .join('\n')}\n`
}

async function formatFolder(data: string, folder: string): Promise<Formatted[]> {
  const entries = (await readdir(join(data, folder))).sort()
  const names = entries.filter((name) => name.endsWith('.yaml'))
  const records = names.map(async (name) => {
    const text = await readFile(join(data, folder, name), 'utf8')
    const file = join(folder, name)
    return { file, text, result: attempt(() => formatRecord(text, shownPath(join(data, file)))) }
  })
  const ids = entries.includes(publishedIdsFile) ? await readFile(join(data, folder, publishedIdsFile), 'utf8') : ''
  const result = {
    text: addPublishedIds(
      ids,
      names.map((name) => basename(name, '.yaml')),
    ),
  }
  return [...(await Promise.all(records)), { file: join(folder, publishedIdsFile), text: ids, result }]
}

/** Every file that people write below a data folder, formatted. @throws what the file system throws. */
async function formatData(data: string): Promise<Formatted[]> {
  const there = await readdir(data)
  const tables = everyTable
    .filter((table) => table !== 'reading-guides' || there.includes(`${table}.yaml`))
    .map(async (table) => {
      const file = `${table}.yaml`
      const text = await readFile(join(data, file), 'utf8')
      return { file, text, result: attempt(() => formatTable(table, text, shownPath(join(data, file)))) }
    })
  return [...(await formatFolder(data, 'materials')), ...(await formatFolder(data, 'articles')), ...(await Promise.all(tables))]
}

const command = {
  call: 'npm run format:data --',
  does: 'Puts the keys of the records in their order, and enters new ids in the lists of published ids.',
  options: { check: { type: 'boolean', does: 'only tells what is not formatted' } },
  positionals: '[DIR]',
  notes: ['DIR is a folder like data/, which it is unless it is said.'],
} as const

async function main(values: { check?: boolean }, positionals: readonly string[]): Promise<void> {
  const data = resolve(positionals[0] ?? resolve(import.meta.dirname, '../../../data'))
  for (const { file, text, result } of await formatData(data)) {
    if ('fault' in result) {
      process.stderr.write(`${result.fault}\n`)
      process.exitCode = 1
    } else if (result.text !== text) {
      process.stdout.write(
        `${shownPath(join(data, file))} ${values.check ? 'is not formatted: npm run format:data' : 'formatted'}\n`,
      )
      if (values.check) process.exitCode = 1
      else await writeFile(join(data, file), result.text)
    }
  }
}

if (isMain(import.meta)) await runCommand(command, main)
