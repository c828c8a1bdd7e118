/**
 * Compares the text that we read from PDFs with that of pdftotext, page by page, and prints a table: characters, the share of
 * them that is wrong against the nearer of pdftotext's two reading orders (as laid out, as written), the share that is wrong
 * in any order, milliseconds a page.
 *
 *   npm run -s measure:text -- ../shared/originals
 *
 * Or with what somebody read on some pages, whose order counts:
 *
 *   ORIGINALS_DIR=../originals npm run -s measure:text -- --read ../transcript.txt
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { comparedCharacters, countDistance, editDistance } from './character-error.ts'
import { compareTranscript, sumComparisons, type Comparison } from './compare-transcript.ts'
import { parseTranscript } from './transcript.ts'
import { runCommand } from '../../tools/command.ts'
import { findOriginal } from '../../originals/files/find-original.ts'
import { readSettings } from '../../originals/files/originals-settings.ts'
import { readCatalogue } from '../../originals/files/read-catalogue.ts'
import { listWanted } from '../../originals/files/wanted-originals.ts'
import { extractPdf } from '../../originals/text/extract-pdf.ts'
import { openPdf } from '../../originals/text/open-pdf.ts'

interface Row {
  name: string
  pages: number
  characters: number
  inOrder: number
  inAnyOrder: number
  milliseconds: number
}

function pdftotext(path: string, ...options: string[]): string[] {
  return execFileSync('pdftotext', ['-q', '-enc', 'UTF-8', ...options, path, '-'], {
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
  }).split('\f')
}

async function measure(path: string): Promise<Row> {
  const document = await openPdf(readFileSync(path))
  const row: Row = { name: basename(path), pages: document.pageCount, characters: 0, inOrder: 0, inAnyOrder: 0, milliseconds: 0 }
  const [laidOut, written] = [pdftotext(path), pdftotext(path, '-raw')]
  for (let page = 1; page <= document.pageCount; page += 1) {
    const start = performance.now()
    const text = document.readText(page)
    row.milliseconds += performance.now() - start
    const own = comparedCharacters(text)
    const references = [laidOut, written].map((pages) => comparedCharacters(pages[page - 1] ?? ''))
    row.characters += references[0]?.length ?? 0
    row.inOrder += Math.min(...references.map((reference) => editDistance(own, reference)))
    row.inAnyOrder += Math.min(...references.map((reference) => countDistance(own, reference)))
  }
  return row
}

function formatRow({ name, pages, characters, inOrder, inAnyOrder, milliseconds }: Row): string {
  const percent = (errors: number) => `${((100 * errors) / Math.max(1, characters)).toFixed(2)} %`
  return `| ${[name, pages, characters, percent(inOrder), percent(inAnyOrder), (milliseconds / pages).toFixed(1)].join(' | ')} |`
}

/** @throws Error where an original is not at hand */
async function measureAgainstEyes(transcript: string): Promise<void> {
  const settings = readSettings(process.env)
  const wanted = listWanted(await readCatalogue())
  const show = ({ name, characters, inOrder, inAnyOrder, words, found }: Comparison) => {
    const percent = (part: number) => `${((100 * part) / Math.max(1, characters)).toFixed(2)} %`
    process.stdout.write(`| ${[name, characters, percent(inOrder), percent(inAnyOrder), words, found].join(' | ')} |\n`)
  }
  process.stdout.write('| page | characters | wrong, in order | wrong, any order | words | found |\n|---|--:|--:|--:|--:|--:|\n')
  const rows: Comparison[] = []
  for (const read of parseTranscript(readFileSync(transcript, 'utf8'))) {
    const original = wanted.find(({ id }) => id === read.id)
    const place = original ? await findOriginal(original, settings) : null
    if (place?.state !== 'found')
      throw new Error(`the original of ${read.id} ${place?.state === 'refused' ? place.reason : 'is not at hand'}`)
    const { pages } = await extractPdf(readFileSync(place.path), () => Promise.resolve())
    const row = compareTranscript(read, pages[read.page - 1] ?? '')
    rows.push(row)
    show(row)
  }
  show(sumComparisons(rows))
}

const command = {
  call: 'npm run -s measure:text --',
  does: 'Compares the text that we read from PDFs with that of pdftotext, page by page, as a table.',
  options: {
    read: { type: 'string', value: 'FILE', does: 'compares with what somebody read instead, under "# record-id page"' },
  },
  positionals: '[DIR]',
  notes: ['DIR holds the PDFs; unless it is said, ORIGINALS_DIR, or .cache/originals.'],
} as const

await runCommand(command, async ({ read }, positionals) => {
  if (read !== undefined) return measureAgainstEyes(read)
  const folder = positionals[0] ?? process.env.ORIGINALS_DIR ?? '.cache/originals'
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.pdf'))
  const rows: Row[] = []
  process.stdout.write(
    '| document | pages | characters | wrong, in order | wrong, any order | ms a page |\n|---|--:|--:|--:|--:|--:|\n',
  )
  for (const path of paths.sort()) {
    const row = await measure(join(folder, path))
    rows.push(row)
    process.stdout.write(`${formatRow(row)}\n`)
  }
  const sum = (key: 'pages' | 'characters' | 'inOrder' | 'inAnyOrder' | 'milliseconds') =>
    rows.reduce((total, row) => total + row[key], 0)
  const total = { pages: sum('pages'), characters: sum('characters'), inOrder: sum('inOrder'), inAnyOrder: sum('inAnyOrder') }
  process.stdout.write(`${formatRow({ name: `all ${rows.length}`, ...total, milliseconds: sum('milliseconds') })}\n`)
})
