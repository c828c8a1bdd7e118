/**
 * Whatever a dump holds, the parser ends, tells what it can't read and loses nothing of what it can.
 * `FUZZ_RUNS` sets the number of inputs; they follow from a fixed seed (`FUZZ_SEED`), so that a failure comes again.
 */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { mutatedDump } from '../../testing/mutate-dump.ts'
import { parseDump, type DumpEntry } from './parse-dump.ts'
import type { DumpRecord } from './parse-record.ts'
import { formatProblem } from '../../tools/problem.ts'
import { cutLines } from './read-lines.ts'
import { readRecords } from '../records/read-records.ts'
import { projectFolders } from '../project-folders.ts'
import { knownTitles } from '../run.ts'
import { sampleFolders } from '../../testing/sample-data.ts'
import { indexTitles, splitTitle } from '../match/split-title.ts'
import { fc } from '../../testing/properties.ts'

const runs = Number(process.env.FUZZ_RUNS ?? 10_000)
const seed = Number(process.env.FUZZ_SEED ?? 20_221_221)

/** The sample's lines and, while we have it, those of the first dump that the site gave us. */
const lines = [join(sampleFolders.dumps, 'sample.txt'), join(projectFolders.dumps, '000_16958eef64f223b8.txt')]
  .filter((path) => existsSync(path))
  .flatMap((path) => readFileSync(path, 'utf8').trimEnd().split('\n'))
const index = indexTitles(knownTitles(await readRecords(sampleFolders)))

async function parse(bytes: Buffer, chunkSize: number): Promise<DumpEntry[]> {
  const chunks: Buffer[] = []
  for (let at = 0; at < bytes.length; at += chunkSize) chunks.push(bytes.subarray(at, at + chunkSize))
  const entries: DumpEntry[] = []
  for await (const entry of parseDump('a.txt', cutLines(chunks))) entries.push(entry)
  return entries
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const factsOf =
  /^ \S+ ?[|｜] ?(\S+) ?页 ?[|｜] ?(\S+?) ?([A-Za-z]+)(?: ?[|｜] ?(?:(\S+?) ?([^\s\d]{1,2})前|\S*))?(?: ?([\d.]*))$/u
const numberOf = (text: string | undefined) => Number((text ?? '').normalize('NFKC').replaceAll(',', ''))

/** Puts a line together from what was read; only kinds of space and zeros after the point may differ. */
function assertWhole(line: string, { body, pages, size, age, rating }: DumpRecord): void {
  const text = plain(line).replace(/^[ \t]+|[ \t]+$/g, '')
  assert.ok(text.startsWith(plain(body)))
  const once = text.slice(body.length)
  const twice = text.slice(body.length, (text.length - 1) / 2)
  const isTwice = text === `${plain(body)}${twice} ${plain(body)}${twice}`
  const facts = factsOf.exec(isTwice ? twice : once)?.slice(1)
  assert.ok(facts, isTwice ? twice : once)
  const [pagesText, sizeText, sizeUnit, ageText, , ratingText] = facts
  if (pages !== null) assert.equal(numberOf(pagesText), pages)
  assert.deepEqual([numberOf(sizeText), sizeUnit?.[0]], [size?.value ?? 0, size?.unit[0] ?? sizeUnit?.[0]])
  if (age !== null) assert.equal(numberOf(ageText), age.value)
  assert.equal(ratingText === '' ? null : Number(ratingText), rating)
}

/** Mostly as disks deliver; now and then so small that every character is cut. */
const chunkSizes = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 200, max: 5000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) },
)

test(`${runs} dumps with faults`, async () => {
  const counts = { record: 0, problem: 0, total: 0, pages: 0 }
  const property = fc.asyncProperty(mutatedDump(lines), chunkSizes, async (bytes, chunkSize) => {
    const entries = await parse(bytes, chunkSize)
    const read: (string | null)[] = []
    const spoken = new Set<number>()
    for await (const { text, line, encoding } of cutLines([bytes])) {
      read.push(text)
      // Told of once, for all of its lines.
      if (encoding) spoken.add(line)
    }
    for (const entry of entries) {
      if ('record' in entry) {
        const { record } = entry
        spoken.add(record.line)
        assertWhole(read[record.line - 1] ?? '', record)
        const { title, snippet, price } = splitTitle(record, index)
        assert.equal(`${title}${snippet}${price ?? ''}`, record.body)
        assert.ok(title.length > 0)
      } else if ('problem' in entry) {
        assert.match(formatProblem(entry.problem), /^a\.txt:\d+: expected [^\n\r]+, found [^\n\r]+$/)
        const ofTheFile = entry.problem.found === 'only page links'
        if (entry.problem.line !== null && !ofTheFile) spoken.add(entry.problem.line)
      }
      for (const kind of ['record', 'problem', 'total', 'pages'] as const) if (kind in entry) counts[kind] += 1
    }
    // Every line that holds anything has been spoken of: as a record, a total, a page link or a problem.
    const silent = read.filter((text, at) => !spoken.has(at + 1) && (text === null || !/^[ \t\u00a0]*$/.test(text)))
    assert.equal(silent.length, entries.filter((entry) => 'pages' in entry).length)
  })
  await fc.assert(property, { numRuns: runs, seed })
  assert.ok(
    Object.values(counts).every((count) => count > runs / 200),
    `each kind is met: ${JSON.stringify(counts)}`,
  )
  process.stdout.write(`# ${JSON.stringify(counts)}\n`)
})
