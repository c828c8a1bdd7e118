/**
 * What the shelf lacks: `ORIGINALS_DIR=DIR npm run -s find-gaps` lists the documents in the records' own repositories
 * at hand that no record knows, neither as its file nor as an edition, and that were not left out with a reason in
 * `data/left-out.yaml`.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { leftOutSchema, type LeftOut } from '../../catalogue/reference.ts'
import { checkFolder } from '../originals/files/find-original.ts'
import { readSettings } from '../originals/files/originals-settings.ts'
import { foldersOf, projectFolders } from '../pipeline/project-folders.ts'
import { readRecords } from '../pipeline/records/read-records.ts'
import { readYaml } from '../pipeline/records/read-yaml.ts'
import { runCommand } from '../tools/command.ts'
import { isMain } from '../tools/is-main.ts'
import { InputError } from '../tools/problem.ts'
import { shownPath } from '../tools/shown-path.ts'
import { indexKnown, type Known } from './find-known.ts'
import { walkDocuments } from './walk-documents.ts'

interface Gap {
  /** owner/name/path */
  place: string
  bytes: number
}

interface Gaps {
  /** In the order of their places. */
  gaps: Gap[]
  /** Documents that were looked at. */
  documents: number
  repositories: number
  /** Of `left-out.yaml`, those that records know by now: "opencurve/curve docs/a.md, data/materials/a.yaml". */
  settled: string[]
}

const leftOutFile = 'left-out.yaml'

async function readLeftOut(data: string): Promise<LeftOut> {
  const path = join(data, leftOutFile)
  if (!existsSync(path)) return []
  const { value, problems } = await readYaml(path, shownPath(path), leftOutSchema)
  if (problems.length > 0) throw new InputError(problems)
  return value ?? []
}

const covers = (leftOut: LeftOut, repo: string, path: string): boolean =>
  leftOut.some((entry) => entry.repo === repo && (entry.path.endsWith('/') ? path.startsWith(entry.path) : path === entry.path))

async function isKnown(known: Known, place: string, location: string): Promise<boolean> {
  if (known.places.has(place)) return true
  return known.hashes.has(
    createHash('sha256')
      .update(await readFile(location))
      .digest('hex'),
  )
}

/**
 * @param data a folder like data/
 * @param originals a folder laid out owner/name/path
 * @throws InputError where the records or the list of what is left out can't be read
 */
export async function findGaps(data: string, originals: string): Promise<Gaps> {
  const { materials, problems } = await readRecords(foldersOf(data))
  if (problems.length > 0) throw new InputError(problems)
  const leftOut = await readLeftOut(data)
  const known = indexKnown(materials)
  const repositories = [...new Set(materials.map(({ material }) => material.file.repo))]
    .filter((repo) => existsSync(join(originals, repo)))
    .sort()
  const gaps: Gap[] = []
  let documents = 0
  for (const repo of repositories) {
    for (const { location, path, bytes } of await walkDocuments(join(originals, repo))) {
      documents += 1
      const place = `${repo}/${path}`
      if (!covers(leftOut, repo, path) && !(await isKnown(known, place, location))) gaps.push({ place, bytes })
    }
  }
  const settled = leftOut.flatMap(({ repo, path }) => {
    const record = known.places.get(`${repo}/${path}`)
    return record === undefined ? [] : [`${repo} ${path}, ${record}`]
  })
  return { gaps, documents, repositories: repositories.length, settled }
}

/** "  1,234  opencurve/curve/docs/a.md" for each. */
export function listGaps(gaps: readonly Gap[]): string {
  const sizes = gaps.map(({ bytes }) => bytes.toLocaleString('en'))
  const width = Math.max(0, ...sizes.map(({ length }) => length))
  return gaps.map(({ place }, at) => `${(sizes[at] ?? '').padStart(width)}  ${place}\n`).join('')
}

const command = {
  call: 'npm run -s find-gaps --',
  does: 'Lists documents in the records’ repositories at hand that no record knows: bytes, and owner/name/path.',
  options: { data: { type: 'string', value: 'DIR', does: 'a folder like data/, instead of it' } },
  notes: [
    'ORIGINALS_DIR names the folder that holds the repositories, laid out owner/name/path; without it the cache of',
    '`npm run originals` is looked at. What was looked at and left out stands in data/left-out.yaml, with the reason.',
  ],
} as const

async function main(values: { data?: string | undefined }): Promise<void> {
  const { folder, cache } = readSettings(process.env)
  const originals = folder ?? join(cache, 'originals')
  await checkFolder(originals)
  const { gaps, documents, repositories, settled } = await findGaps(resolve(values.data ?? projectFolders.reference), originals)
  process.stdout.write(listGaps(gaps))
  for (const line of settled) process.stderr.write(`${leftOutFile} leaves out what a record knows: ${line}\n`)
  process.stderr.write(`${gaps.length} of ${documents} documents in ${repositories} repositories have no record.\n`)
}

if (isMain(import.meta)) await runCommand(command, main)
