/** Builds the site of a project copy and counts what it wrote. */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { sharesOf, type FileSize, type RecordShares, type Share } from './record-files.ts'

export interface SiteFigures {
  /** Next alone, then everything written before and after it: files for programs, policies, compression. */
  pagesSeconds: number
  restSeconds: number
  files: number
  bytes: number
  record: RecordShares
  /** Of a record's card; null where none was drawn. */
  card: Share | null
}

/** Cards are drawn of catalogues up to this size, a tenth of a second each; the others' are as large. */
export const maxCards = 100

const compressed = /\.(?:br|gz)$/

function sizesIn(folder: string): FileSize[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ path: relative(folder, path), bytes: statSync(path).size }))
}

const sum = (sizes: readonly FileSize[]) => sizes.reduce((total, { bytes }) => total + bytes, 0)

function run(folder: string, command: string, args: readonly string[], cards: 'off' | 'on' = 'off'): number {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(join(folder, 'node_modules/.bin', command), args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', TEXT: 'off', THUMBNAILS: 'off', CARDS: cards },
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout.slice(-3000)}${stderr.slice(-3000)}`)
  return (performance.now() - start) / 1000
}

function drawCards(folder: string, records: number): Share {
  run(folder, 'tsx', ['lib/build/build.ts', '--only', 'cards'], 'on')
  const cards = sizesIn(join(folder, 'public/og/talks'))
  return { files: cards.length / records, bytes: sum(cards) / records }
}

/** @param folder of a project copy. @throws with the end of its output when a step fails. */
export function measureSite(folder: string, records: number): SiteFigures {
  const before = ['data', 'cards', 'exports', 'scripts']
    .map((step) => run(folder, 'tsx', ['lib/build/build.ts', '--only', step]))
    .reduce((sum, seconds) => sum + seconds, 0)
  const pagesSeconds = run(folder, 'tsx', ['lib/build/build.ts', '--only', 'pages'])
  const after = run(folder, 'tsx', ['lib/build/build.ts', '--from', 'site'])
  const all = sizesIn(join(folder, 'out'))
  return {
    pagesSeconds,
    restSeconds: before + after,
    files: all.filter(({ path }) => !compressed.test(path)).length,
    bytes: sum(all),
    record: sharesOf(all, records),
    card: records > maxCards ? null : drawCards(folder, records),
  }
}
