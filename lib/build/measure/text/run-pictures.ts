/**
 * What a reader wrote down of pictures of slides against what is recognised in them: recall and precision of words, seconds a
 * page, and how many words lead to their page, without and with what is recognised on these pages.
 *
 *   ORIGINALS_DIR=../originals npm run -s measure:pictures -- ../transcript.txt
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { noFilters } from '../../../search/filter/facets.ts'
import type { Searcher } from '../../../search/search.ts'
import { createWholeSearcher } from '../../../search/whole-search.ts'
import type { PageTexts } from '../../../search/corpus/search-data.ts'
import { findOriginal } from '../../originals/files/find-original.ts'
import { readSettings } from '../../originals/files/originals-settings.ts'
import { readCatalogue } from '../../originals/files/read-catalogue.ts'
import { listWanted } from '../../originals/files/wanted-originals.ts'
import { startRecogniser } from '../../originals/ocr/paddle-recogniser.ts'
import { readOwnText, readPageOf } from '../../originals/ocr/read-pictures.ts'
import { openPdf } from '../../originals/text/open-pdf.ts'
import { runCommand } from '../../tools/command.ts'
import { seededRandom } from '../relevance/known-item.ts'
import { readSearchFiles, type SearchFiles } from '../relevance/open-searcher.ts'
import { parseTranscript, wordsMissing, wordsOf, type ReadPage } from './transcript.ts'

const firstResults = 10
const wordsDrawn = 100

interface Row extends ReadPage {
  seen: string
  seconds: number
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

async function recognise(pages: readonly ReadPage[], cache: string): Promise<Row[]> {
  const recogniser = await startRecogniser()
  const settings = readSettings(process.env)
  const wanted = listWanted(await readCatalogue())
  const rows: Row[] = []
  for (const read of pages) {
    const original = wanted.find(({ id }) => id === read.id)
    const place = original ? await findOriginal(original, settings) : null
    if (place?.state !== 'found') throw new Error(`the original of ${read.id} is not at hand`)
    const document = await openPdf(await readFile(place.path))
    const own = readOwnText(document)
    const before = cpuSeconds()
    const lines = await readPageOf(document, read.page, own, { recogniser, cache })
    rows.push({ ...read, seen: lines.map(({ text }) => text).join('\n'), seconds: cpuSeconds() - before })
  }
  return rows
}

/** Of each page, words that are read by eye, those of them recognised, words recognised, those of them that stand there. */
function countWords({ text, seen }: Row): [read: number, found: number, recognised: number, right: number] {
  const [read, recognised] = [wordsOf(text), wordsOf(seen)]
  return [
    read.length,
    read.length - wordsMissing(read, seen).length,
    recognised.length,
    recognised.length - wordsMissing(recognised, text).length,
  ]
}

function openWith({ data, text, pages }: SearchFiles, seen: PageTexts | null): Searcher {
  const searcher = createWholeSearcher({ data, text })
  for (const texts of pages) searcher.addPages(texts)
  if (seen) searcher.addPages(seen)
  return searcher
}

/** Where the record stands among the results, from 1, if its page is among those that hold the word; else null. */
function rankOfPage(searcher: Searcher, { id, page, word }: ReadPage & { word: string }): number | null {
  const answer = searcher.search({ q: word, filters: noFilters, synonyms: true })
  const at = answer.records.findIndex((found) => found.id === id)
  const record = answer.records[at]
  return record !== undefined && answer.hitOf(record).pages.some(({ number }) => number === page) ? at + 1 : null
}

/** So many words, each of a page, drawn by the seed. */
function drawWords(rows: readonly Row[], seed: number): (ReadPage & { word: string })[] {
  const random = seededRandom(seed)
  const all = rows.flatMap((row) => wordsOf(row.text).map((word) => ({ ...row, word, at: random() })))
  return all.sort((a, b) => a.at - b.at).slice(0, wordsDrawn)
}

const command = {
  call: 'npm run -s measure:pictures --',
  does: 'Compares what somebody read in pictures of slides with what is recognised in them, as a table.',
  options: { seed: { type: 'string', value: 'NUMBER', does: 'of the words that are looked for; 1 unless it is said' } },
  positionals: 'TRANSCRIPT',
  notes: ['In the transcript "# record-id page" stands above what was read. OCR=on npm run data installs what recognises.'],
} as const

await runCommand(command, async ({ seed = '1' }, [transcript = '']) => {
  const pages = parseTranscript(await readFile(resolve(transcript), 'utf8'))
  const cache = await mkdtemp(join(tmpdir(), 'pictures-'))
  const rows = await recognise(pages, cache)
  await rm(cache, { recursive: true })
  process.stdout.write('| page | words | recall | precision | CPU s |\n|---|--:|--:|--:|--:|\n')
  const show = (name: string, counts: readonly number[], seconds: number) => {
    const [read = 0, found = 0, recognised = 0, right = 0] = counts
    const share = (part: number, all: number) => (part / Math.max(1, all)).toFixed(3)
    process.stdout.write(`| ${[name, read, share(found, read), share(right, recognised), seconds.toFixed(1)].join(' | ')} |\n`)
  }
  for (const row of rows) show(`${row.id} ${row.page}`, countWords(row), row.seconds)
  const counted = rows.map(countWords)
  const sums = [0, 1, 2, 3].map((at) => counted.reduce((sum, counts) => sum + (counts[at] ?? 0), 0))
  const seconds = rows.reduce((sum, row) => sum + row.seconds, 0)
  show(`all ${rows.length}`, sums, seconds)

  const files = await readSearchFiles(resolve('public/data'))
  const words = drawWords(rows, Number(seed))
  const seen: PageTexts = {}
  for (const { id, page, seen: text } of rows) {
    const known = seen[id]
    const own = known && 'pages' in known ? known.pages : []
    seen[id] = { quality: 'good', pageCount: page, pages: [...own, [page, '', text]] }
  }
  for (const [name, searcher] of [
    ['without', openWith(files, null)],
    ['with', openWith(files, seen)],
  ] as const) {
    const ranks = words.map((word) => rankOfPage(searcher, word)).filter((rank) => rank !== null)
    const first = ranks.filter((rank) => rank <= firstResults).length
    process.stdout.write(
      `${name} text in pictures ${ranks.length} of ${words.length} words find their page, ${first} in the first ${firstResults} results\n`,
    )
  }
})
