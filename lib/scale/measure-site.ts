/** Builds the site of a project copy and counts what it wrote. */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface SiteFigures {
  /** Next alone, then everything written before and after it: files for programs, policies, compression. */
  pagesSeconds: number
  restSeconds: number
  files: number
  bytes: number
  /** Of one record, on average: what lies in its folder, and of it what is its page in one language. */
  recordFiles: number
  recordBytes: number
  pageFiles: number
  pageBytes: number
}

const compressed = /\.(?:br|gz)$/

function sizesIn(folder: string): { path: string; bytes: number }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ path, bytes: statSync(path).size }))
}

const sum = (sizes: readonly { bytes: number }[]) => sizes.reduce((total, { bytes }) => total + bytes, 0)

function run(folder: string, command: string, args: readonly string[]): number {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(join(folder, 'node_modules/.bin', command), args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', TEXT: 'off', THUMBNAILS: 'off', CARDS: 'off' },
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout.slice(-3000)}${stderr.slice(-3000)}`)
  return (performance.now() - start) / 1000
}

/** @param folder of a project copy. @throws with the end of its output when a step fails. */
export function measureSite(folder: string, records: number): SiteFigures {
  const before = ['lib/pipeline/run.ts', 'lib/originals/run-draw.ts', 'lib/cards/run.ts', 'lib/publish/write-exports.ts']
    .map((step) => run(folder, 'tsx', [step]))
    .reduce((sum, seconds) => sum + seconds, 0)
  const pagesSeconds = run(folder, 'next', ['build'])
  const after = run(folder, 'tsx', ['lib/publish/finish.ts'])
  const all = sizesIn(join(folder, 'out'))
  const ofRecords = sizesIn(join(folder, 'out/talks')).filter(({ path }) => path.slice(folder.length).split('/').length > 4)
  const pages = ofRecords.filter(({ path }) => path.endsWith('.html'))
  return {
    pagesSeconds,
    restSeconds: before + after,
    files: all.filter(({ path }) => !compressed.test(path)).length,
    bytes: sum(all),
    recordFiles: ofRecords.length / records,
    recordBytes: sum(ofRecords) / records,
    pageFiles: pages.length / records,
    pageBytes: sum(pages) / records,
  }
}
