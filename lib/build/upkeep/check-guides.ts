/**
 * Our words beside the originals at hand: lists the guide entries none of whose terms stands on their page, for a
 * person to look at, and fails where words of ours are copied:
 *
 *   ORIGINALS_DIR=../shared/originals npm run check:guides
 *
 * Reads PDFs with `pdftotext` (poppler-utils), and text as it is, at their paths below `ORIGINALS_DIR/<owner>/<name>/`.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Material } from '../../catalogue/material.ts'
import { copiedRuns, originalRuns, type OriginalRuns } from './copied-runs.ts'
import { demandPdftotext, readOriginal } from './read-original.ts'
import { termsOnPage } from './guide-terms.ts'
import { runCommand } from '../tools/command.ts'
import { isMain } from '../tools/is-main.ts'
import { InputError } from '../tools/problem.ts'
import { fieldName } from '../pipeline/records/field-name.ts'
import { readRecords } from '../pipeline/records/read-records.ts'
import { projectFolders } from '../pipeline/project-folders.ts'

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

/** Everything that we say of a document, and where: "lines[page 4].zh". */
function ownTexts(material: Material): { where: string; text: string }[] {
  const { summary, questions, guide, lines, sections, status, editions } = material
  const said = [
    { where: 'summary', text: summary },
    ...Object.entries({ guide, lines, sections, status, editions }).flatMap(([field, entries]) =>
      entries.map((text, index) => ({ where: fieldName([field, index], material), text })),
    ),
  ]
  const asked = [
    { where: 'questions', asked: questions },
    ...Object.entries({ guide, sections }).flatMap(([field, entries]) =>
      entries.map((entry, index) => ({ where: fieldName([field, index, 'questions'], material), asked: entry.questions })),
    ),
  ]
  return (['zh', 'en'] as const).flatMap((language) => [
    ...said.flatMap(({ where, text }) => (text ? [{ where: `${where}.${language}`, text: text[language] }] : [])),
    ...asked.flatMap(({ where, asked: texts }) =>
      (texts?.[language] ?? []).map((text) => ({ where: `${where}.${language}`, text })),
    ),
  ])
}

/** "raft-in-curve lines[page 4].zh: copied: …" for each text of ours that says what stands in the original word for word. */
export function checkCopied(material: Material, original: OriginalRuns): string[] {
  const { title } = material
  const names = [title.original, title.zh, title.en, ...title.others].filter((name) => name !== null)
  return ownTexts(material).flatMap(({ where, text }) =>
    copiedRuns(text, original, names).map((run) => `${material.id} ${where}: copied: ${run}`),
  )
}

const command = {
  call: 'npm run check:guides --',
  does: 'Lists guide entries none of whose words stands on their page, and fails where our words are copied from the original.',
  options: {},
  notes: ['ORIGINALS_DIR names the folder that holds the originals, laid out owner/name/path; pdftotext reads them.'],
} as const

async function main(): Promise<void> {
  const folder = process.env.ORIGINALS_DIR
  if (!folder || !existsSync(folder)) throw new Error('ORIGINALS_DIR must name the folder that holds the originals.')
  await demandPdftotext()
  const { materials, problems } = await readRecords(projectFolders)
  if (problems.length > 0) throw new InputError(problems)
  const counts = { documents: 0, entries: 0, texts: 0, absent: 0, listed: 0, copied: 0 }
  const tell = (line: string) => process.stdout.write(`${line}\n`)
  for (const { material } of materials) {
    if (ownTexts(material).length === 0) continue
    const original = await readOriginal(join(resolve(folder), material.file.repo, material.file.path), material.file.format)
    if (original === null) {
      counts.absent += 1
      if (material.guide.length > 0) tell(`${material.id}: the original is not at hand, or no text`)
      continue
    }
    const listed = original.pages === null ? [] : checkGuide(material, original.pages)
    const copied = checkCopied(material, originalRuns(original.texts))
    counts.documents += 1
    counts.entries += material.guide.length
    counts.texts += ownTexts(material).length
    counts.listed += listed.length
    counts.copied += copied.length
    for (const line of [...listed, ...copied]) tell(line)
  }
  const { documents, entries, texts, absent, listed, copied } = counts
  tell(`${documents} documents read, ${absent} not at hand`)
  tell(`${entries} guide entries, ${listed} to look at; ${texts} texts of ours, ${copied} copied`)
  if (copied > 0) process.exitCode = 1
}

if (isMain(import.meta)) await runCommand(command, main)
