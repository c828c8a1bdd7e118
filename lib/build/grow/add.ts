/**
 * A find becomes a record: `npm run add -- PATH|URL` writes its YAML with every fact that the file and its repository
 * tell, and places to fill in for what only a reader knows. `npm run data` names those until they are filled in.
 */
import { existsSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { idSchema, materialSchema } from '../../catalogue/material.ts'
import { downloadFile, usualLimits } from '../originals/files/download-file.ts'
import { readSettings } from '../originals/files/originals-settings.ts'
import { foldersOf, projectFolders } from '../pipeline/project-folders.ts'
import { publishedIdsFile, readRecords, type Records } from '../pipeline/records/read-records.ts'
import { runCommand, UsageError } from '../tools/command.ts'
import { isMain } from '../tools/is-main.ts'
import { shownPath } from '../tools/shown-path.ts'
import { askForCommit } from './ask-git.ts'
import { draftListed, draftRecord, folderOfKind } from './draft-record.ts'
import { addressKey } from '../pipeline/records/check-files.ts'
import { indexKnown } from './find-known.ts'
import { locateFile, pinAddress, type LocatedFile, type Surroundings } from './locate-file.ts'
import { formatOf, readFacts, type Facts } from './read-facts.ts'

interface Wish {
  /** A path, or an address on GitHub; of a document that a page lists any address. */
  given: string
  /** The page on GitHub that lists it, of a document that is known by its address alone. */
  listedOn?: string | undefined
  /** Instead of the guess. */
  kind?: Facts['kind'] | undefined
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

function chooseId(records: Records, data: string, wished: string | null, title: string, path: string): string {
  const id = wished ?? suggestId(title, path)
  if (id === null) throw new UsageError(`No id can be made of "${title}": say one with --id, for good.`)
  if (!idSchema.safeParse(id).success)
    throw new UsageError(`${id}: an id is of lower-case ASCII letters, digits and single hyphens.`)
  const owner = records.materials.find(({ material }) => material.id === id || material.formerIds.includes(id))
  if (owner) throw new Error(`${owner.file} has the id ${id}: say another with --id.`)
  demandUnpublished(data, id)
  return id
}

function writeRecord(data: string, kind: Facts['kind'], id: string, draft: (name: string) => string): Promise<string> {
  const written = join(data, folderOfKind(kind), `${id}.yaml`)
  return writeFile(written, draft(shownPath(written)), { flag: 'wx' }).then(() => written)
}

/** Writes the record of a document that a page lists. Its kind is an article unless it is said. */
async function addListed(records: Records, listedOn: string, wish: Wish, around: Omit<Surroundings, 'records'>): Promise<string> {
  const { given: address, data, kind = 'article' } = wish
  const owner = indexKnown(records.materials).addresses.get(addressKey(address))
  if (owner !== undefined) throw new Error(`${owner} knows ${address} already.`)
  const list = pinAddress(listedOn, around)
  const format = formatOf(list.path)
  if (format === null) throw new UsageError(`${list.path}: a page that lists documents is one of pdf, pptx, md, txt.`)
  const id = chooseId(records, data, wish.id, address, new URL(address).pathname)
  return writeRecord(data, kind, id, (name) => draftListed(id, { address, kind, list: { ...list, format } }, name))
}

/**
 * Writes the record of a file, or of a document that a page lists. Records that are not sound yet, such as another
 * draft, stop nothing: `npm run data` tells of them.
 * @returns the path of the new file, and what was read of the document; null where only its address is known
 * @throws Error where the file can't be read or pinned, or a record has its id or is of it
 */
export async function addRecord(
  wish: Wish,
  around: Omit<Surroundings, 'records'>,
): Promise<{ written: string; facts: Facts | null }> {
  const { given, data, listedOn } = wish
  const records = await readRecords(foldersOf(data))
  if (listedOn !== undefined) return { written: await addListed(records, listedOn, wish, around), facts: null }
  const located = await locateFile(given, { ...around, records: records.materials.map(({ material }) => material) })
  const read = await readFacts(located.path, located.content)
  const facts = { ...read, kind: wish.kind ?? read.kind }
  refuseKnown(records, located, facts)
  const id = chooseId(records, data, wish.id, facts.title, located.path)
  return { written: await writeRecord(data, facts.kind, id, (name) => draftRecord(id, located, facts, name)), facts }
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
    kind: { type: 'string', value: 'KIND', does: 'overrides the guessed kind; with --listed-on the guess is article' },
    'listed-on': {
      type: 'string',
      value: 'URL',
      does: 'the page on GitHub that lists it, where nothing but its address is known',
    },
    data: { type: 'string', value: 'DIR', does: 'a folder like data/, instead of it' },
  },
  positionals: 'PATH|URL',
  notes: [
    'PATH is a file in a git repository of GitHub, or below ORIGINALS_DIR, laid out owner/name/path. URL is that of a file on GitHub',
    '(/blob/ or raw), or with --listed-on any. Nothing is written where a record has the id or is of the file.',
  ],
} as const

interface Values {
  id?: string | undefined
  commit?: string | undefined
  kind?: string | undefined
  'listed-on'?: string | undefined
  data?: string | undefined
}

async function main(values: Values, positionals: readonly string[]): Promise<void> {
  const [given] = positionals
  if (given === undefined || positionals.length > 1) throw new UsageError('Name one file, by its path or address.')
  if (values.commit !== undefined && !/^[0-9a-f]{40}$/.test(values.commit)) throw new UsageError('--commit: 40 hex digits')
  const kind = materialSchema.shape.kind.optional().safeParse(values.kind)
  if (!kind.success) throw new UsageError(`--kind: one of ${materialSchema.shape.kind.options.join(', ')}`)
  const { written, facts } = await addRecord(
    {
      given,
      data: resolve(values.data ?? projectFolders.reference),
      id: values.id ?? null,
      kind: kind.data,
      listedOn: values['listed-on'],
    },
    { originals: readSettings(process.env).folder, commit: values.commit ?? null, download, commitOf: askForCommit },
  )
  const guesses = facts && `Guessed, look at them: kind ${facts.kind}, language ${facts.language}, title ${facts.title}.`
  const rest = 'Fill in what `npm run -s data` names, then `npm run format:data`.'
  process.stdout.write([`${shownPath(written)} written.`, ...(guesses === null ? [] : [guesses]), rest, ''].join('\n'))
}

if (isMain(import.meta)) await runCommand(command, main)
