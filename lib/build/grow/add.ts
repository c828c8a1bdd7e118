/**
 * A find becomes a record: `npm run add -- PATH|URL` writes its YAML with every fact that the file and its repository tell, and
 * places to fill in for what only a reader knows. `npm run data` names those until they are filled in.
 */
import { existsSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { idSchema } from '../../catalogue/material.ts'
import { downloadFile, usualLimits } from '../originals/files/download-file.ts'
import { readSettings } from '../originals/files/originals-settings.ts'
import { foldersOf, projectFolders } from '../pipeline/project-folders.ts'
import { publishedIdsFile, readRecords, type Records } from '../pipeline/records/read-records.ts'
import { runCommand, UsageError } from '../tools/command.ts'
import { isMain } from '../tools/is-main.ts'
import { shownPath } from '../tools/shown-path.ts'
import { askForCommit } from './ask-git.ts'
import { draftRecord, folderOfKind } from './draft-record.ts'
import { indexKnown } from './find-known.ts'
import { locateFile, type LocatedFile, type Surroundings } from './locate-file.ts'
import { readFacts, type Facts } from './read-facts.ts'

interface Wish {
  /** A path, or an address on GitHub. */
  given: string
  /** A folder like data/. */
  data: string
  id: string | null
}

/** "2022/Raft in Curve.pdf" → "raft-in-curve"; null where its letters are not ASCII. */
export function suggestId(title: string, path: string): string | null {
  const stem = basename(path, extname(path))
  const [slug] = [stem, title]
    .filter((name) => !/[^\0-\x7f]/.test(name) && !/^readme$/i.test(name))
    .map((name) =>
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, ''),
    )
    .filter((name) => name.includes('-'))
  return slug ?? null
}

function refuseKnown(records: Records, { repo, path }: LocatedFile, { file }: Facts): void {
  const { hashes, places } = indexKnown(records.materials)
  const same = hashes.get(file.sha256) ?? hashes.get(file.gitBlob)
  if (same !== undefined) throw new Error(`${same} is of this file already.`)
  const place = places.get(`${repo}/${path}`)
  if (place !== undefined)
    throw new Error(`${place} knows ${path} of ${repo} with another content: renew that record, or note an edition of it.`)
}

function chooseId(records: Records, wished: string | null, { title }: Facts, path: string): string {
  const id = wished ?? suggestId(title, path)
  if (id === null) throw new UsageError(`No id can be made of "${title}": say one with --id, for good.`)
  if (!idSchema.safeParse(id).success)
    throw new UsageError(`${id}: an id is of lower-case ASCII letters, digits and single hyphens.`)
  const owner = records.materials.find(({ material }) => material.id === id || material.formerIds.includes(id))
  if (owner) throw new Error(`${owner.file} has the id ${id}: say another with --id.`)
  return id
}

/** Every id that stands in a list of published ids, those of withdrawn records included. */
function demandUnpublished(data: string, id: string): void {
  for (const folder of ['materials', 'articles']) {
    const path = join(data, folder, publishedIdsFile)
    const line = existsSync(path)
      ? readFileSync(path, 'utf8')
          .split(/\r?\n/)
          .find((entry) => entry.split(/\s/)[0] === id)
      : undefined
    if (line !== undefined) throw new Error(`${shownPath(path)} says "${line}": an id is never given again.`)
  }
}

/**
 * Writes the record of a file. Records that are not sound yet, such as another draft, stop nothing: `npm run data` tells of them.
 * @returns the path of the new file, and its guesses
 * @throws Error where the file can't be read or pinned, or a record has its id or is of it
 */
export async function addRecord(
  { given, data, id: wished }: Wish,
  around: Omit<Surroundings, 'records'>,
): Promise<{ written: string; facts: Facts }> {
  const records = await readRecords(foldersOf(data))
  const located = await locateFile(given, { ...around, records: records.materials.map(({ material }) => material) })
  const facts = await readFacts(located.path, located.content)
  refuseKnown(records, located, facts)
  const id = chooseId(records, wished, facts, located.path)
  demandUnpublished(data, id)
  const written = join(data, folderOfKind(facts.kind), `${id}.yaml`)
  await writeFile(written, draftRecord(id, located, facts, shownPath(written)), { flag: 'wx' })
  return { written, facts }
}

/** Into the cache, so that a try that broke off goes on. */
async function download(url: string): Promise<Buffer> {
  const part = join(readSettings(process.env).cache, 'added', encodeURIComponent(url).slice(-200))
  await downloadFile(url, part, null, usualLimits)
  return readFile(part)
}

const command = {
  call: 'npm run -s add --',
  does: 'Writes the record of a document: the facts of its file, and places to fill in for what only a reader knows.',
  options: {
    id: { type: 'string', value: 'ID', does: 'the id of the record, for good; of the file’s name where that is ASCII' },
    commit: { type: 'string', value: 'SHA', does: 'the commit to pin it to, where it is not told by git or the address' },
    data: { type: 'string', value: 'DIR', does: 'a folder like data/, instead of it' },
  },
  positionals: 'PATH|URL',
  notes: [
    'PATH is a file in a git repository of GitHub, or below ORIGINALS_DIR, laid out owner/name/path. URL is that of a file on GitHub',
    '(/blob/ or raw). Nothing is written where a record has the id or is of the file.',
  ],
} as const

async function main(
  values: { id?: string | undefined; commit?: string | undefined; data?: string | undefined },
  positionals: readonly string[],
): Promise<void> {
  const [given] = positionals
  if (given === undefined || positionals.length > 1) throw new UsageError('Name one file, by its path or address.')
  if (values.commit !== undefined && !/^[0-9a-f]{40}$/.test(values.commit)) throw new UsageError('--commit: 40 hex digits')
  const { written, facts } = await addRecord(
    { given, data: resolve(values.data ?? projectFolders.reference), id: values.id ?? null },
    { originals: readSettings(process.env).folder, commit: values.commit ?? null, download, commitOf: askForCommit },
  )
  process.stdout.write(
    [
      `${shownPath(written)} written.`,
      `Guessed, look at them: kind ${facts.kind}, language ${facts.language}, title ${facts.title}.`,
      'Fill in what `npm run -s data` names, then `npm run format:data`.',
      '',
    ].join('\n'),
  )
}

if (isMain(import.meta)) await runCommand(command, main)
