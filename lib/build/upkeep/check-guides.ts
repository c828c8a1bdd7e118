/**
 * Lists the guide entries none of whose terms stands on their page, for a person to look at:
 *
 *   ORIGINALS_DIR=../shared/originals npm run check:guides
 *
 * Reads the originals with `pdftotext` (poppler-utils), at their paths below `ORIGINALS_DIR/<owner>/<name>/`.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { termsOnPage } from './guide-terms.ts'
import { runCommand } from '../tools/command.ts'
import { isMain } from '../tools/is-main.ts'
import { InputError } from '../tools/problem.ts'
import { readRecords } from '../pipeline/records/read-records.ts'
import { projectFolders } from '../pipeline/project-folders.ts'

const run = promisify(execFile)

/** The text of each page; `pdftotext` ends pages with a form feed. */
async function readPages(path: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', '-enc', 'UTF-8', path, '-'], { maxBuffer: 64 * 1024 ** 2 })
  return stdout.split('\f').slice(0, -1)
}

/** A term on more than a third of the pages, "curve" in a deck on Curve, bears out no entry. */
const commonShare = 1 / 3

/** "raft-in-curve p. 12: …" for each entry that the page's text does not bear out. */
export function checkGuide(
  { id, guide }: { id: string; guide: readonly { page: number; zh: string; en: string }[] },
  pages: readonly string[],
): string[] {
  return guide.flatMap((entry) => {
    const page = pages[entry.page - 1]
    if (page === undefined) return [`${id} p. ${entry.page}: the document has ${pages.length} pages`]
    const onPages = pages.map((text) => new Set(termsOnPage(entry, text)))
    const isTelling = (term: string) =>
      onPages.filter((terms) => terms.has(term)).length <= Math.max(1, pages.length * commonShare)
    const terms = [...(onPages[entry.page - 1] ?? [])]
    if (terms.some(isTelling)) return []
    const common = terms.length > 0 ? `only ${terms.join(', ')}, as on many pages` : 'none of its terms'
    return [`${id} p. ${entry.page}: ${page.trim() === '' ? 'no text' : common}: ${entry.zh} / ${entry.en}`]
  })
}

async function demandPdftotext(): Promise<void> {
  try {
    await run('pdftotext', ['-v'])
  } catch (cause) {
    throw new Error('pdftotext is needed to read the originals: install poppler-utils.', { cause })
  }
}

const command = {
  call: 'npm run check:guides --',
  does: 'Lists the guide entries none of whose words stands on their page, for a person to look at.',
  options: {},
  notes: ['ORIGINALS_DIR names the folder that holds the originals, laid out owner/name/path; pdftotext reads them.'],
} as const

async function main(): Promise<void> {
  const folder = process.env.ORIGINALS_DIR
  if (!folder || !existsSync(folder)) throw new Error('ORIGINALS_DIR must name the folder that holds the originals.')
  await demandPdftotext()
  const { materials, problems } = await readRecords(projectFolders)
  if (problems.length > 0) throw new InputError(problems)
  const guided = materials.map(({ material }) => material).filter(({ guide }) => guide.length > 0)
  const counts = { documents: 0, entries: 0, absent: 0, listed: 0 }
  for (const material of guided) {
    const path = join(resolve(folder), material.file.repo, material.file.path)
    if (!existsSync(path)) {
      counts.absent += 1
      process.stdout.write(`${material.id}: the original is not at hand\n`)
      continue
    }
    const listed = checkGuide(material, await readPages(path))
    counts.documents += 1
    counts.entries += material.guide.length
    counts.listed += listed.length
    for (const line of listed) process.stdout.write(`${line}\n`)
  }
  const { documents, entries, absent, listed } = counts
  process.stdout.write(
    `${entries} entries of ${documents} documents read, ${absent} documents not at hand, ${listed} entries to look at\n`,
  )
}

if (isMain(import.meta)) await runCommand(command, main)
