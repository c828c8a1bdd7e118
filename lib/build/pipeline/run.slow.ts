/** The pipeline where machines fail: killed, without room, without permission; and with far more topics than ours. */
import assert from 'node:assert/strict'
import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, watch } from 'node:fs'
import { cp, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, test, type TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { stringify } from 'yaml'
import { finishReplacing } from './output/replace-files.ts'
import { projectFolders } from './project-folders.ts'
import { runPipeline } from './run.ts'
import { sampleFolders } from '../testing/sample-data.ts'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { compileProgram } from '../tools/compile-program.ts'

const parent = temporaryFolder()
const program = await compileProgram(join(import.meta.dirname, 'run.ts'))
const sample = sampleFolders.reference
const foreignDumps = await folderOf(parent, { 'a.txt': '云原生数据库• 背景0 码力 | 3 页 | 1.00 MB | 6 月前3' })

function run(options: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [program, '--data', sample, ...options], { encoding: 'utf8' })
}

/**
 * As the owner of the files, whom their permissions bind: root without its right to pass over them, anyone else as they are.
 * Root stays root, since another user may not read the project where it lies in root's home.
 */
function runBoundByPermissions(options: string[]): SpawnSyncReturns<string> {
  if (process.getuid?.() !== 0) return run(options)
  const rights = '-dac_override,-dac_read_search'
  const drop = ['--bounding-set', rights, '--inh-caps', rights]
  const started = [...drop, process.execPath, program, '--data', sample, ...options]
  const { error, ...ended } = spawnSync('setpriv', started, { encoding: 'utf8' })
  if (error)
    throw new Error('Root passes over permissions, and there is no setpriv (util-linux) to drop that right.', { cause: error })
  return ended
}

/** Hash of each file, without what a killed run left to be cleared away. */
function fingerprint(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort()
  return Object.fromEntries(
    paths
      .filter((path) => !path.startsWith('.'))
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      ]),
  )
}

/** The same numbers each time (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Which versions the two files are of that readers ask for by name; more than one is a mixture. */
function versionsOf(files: Record<string, string>, versions: Record<string, string>[]): Set<number> {
  return new Set(
    ['catalogue.json', 'search/manifest.json'].map((path) => versions.findIndex((version) => version[path] === files[path])),
  )
}

describe('a pipeline that is killed', () => {
  const random = seededRandom(Number(process.env.KILL_SEED ?? 1))
  const kills = Number(process.env.KILL_RUNS ?? 20)

  test(`at ${kills} random moments leaves the old output or the new one`, async () => {
    const out = join(parent, 'killed')
    mkdirSync(out)
    const versions = [
      ['--out', out],
      ['--dumps', foreignDumps, '--out', out],
    ]
    const started = performance.now()
    const whole = versions.map((options) => {
      assert.equal(run(options).status, 0)
      return fingerprint(out)
    })
    const duration = (performance.now() - started) / versions.length
    const seen = { old: 0, new: 0, unfinished: 0, mixed: 0 }
    let current = 1
    for (let kill = 0; kill < kills; kill += 1) {
      const next = 1 - current
      const child = spawn(process.execPath, [program, '--data', sample, ...(versions[next] ?? [])], { stdio: 'ignore' })
      const ended = new Promise((resolve) => child.once('exit', resolve))
      // Every other time just when it writes, which is over in a moment.
      const writes = new Promise<void>((resolve) => {
        const watcher = watch(out, () => resolve())
        void ended.then(() => watcher.close())
      })
      if (kill % 2 === 0) await Promise.race([ended, sleep(random() * duration)])
      else await Promise.race([ended, writes.then(() => sleep(random() * 120))])
      child.kill('SIGKILL')
      await ended
      const unfinished = existsSync(join(out, '.replacing'))
      const found = versionsOf(fingerprint(out), whole)
      if (unfinished) finishReplacing(out)
      else assert.equal(found.size, 1, 'a mixture that the next run would not mend')
      if (found.size > 1) seen.mixed += 1
      const left = fingerprint(out)
      const isNew = JSON.stringify(left) === JSON.stringify(whole[next])
      assert.deepEqual(left, whole[isNew ? next : current], `kill ${kill}`)
      seen[unfinished ? 'unfinished' : isNew ? 'new' : 'old'] += 1
      if (isNew) current = next
    }
    process.stdout.write(`# ${JSON.stringify(seen)}\n`)
    assert.equal(run(versions[0] ?? []).status, 0)
    assert.deepEqual(readdirSync(out).sort(), ['catalogue.json', 'catalogue.schema.json', 'pages.json', 'search'])
  })
})

/** Kibibytes that a folder takes where each file takes whole pages of 4 KiB. */
function kibibytesOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.reduce((sum, entry) => sum + 4 * Math.ceil(statSync(join(entry.parentPath, entry.name)).size / 4096), 0)
}

/** A disk of its own, with room for one and a half versions of the output. */
function withDisk(context: TestContext, use: (disk: string) => void): void {
  const disk = join(parent, 'disk')
  mkdirSync(disk, { recursive: true })
  const once = join(parent, 'once')
  assert.equal(run(['--out', once]).status, 0)
  const size = `size=${Math.ceil(1.5 * kibibytesOf(once))}k`
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', disk]).status !== 0) {
    context.skip('no disk can be mounted here; replace-files.test.ts injects the fault')
    return
  }
  try {
    use(disk)
  } finally {
    spawnSync('umount', [disk])
  }
}

describe('an output folder', () => {
  test('that may not be written keeps what it has', async (context: TestContext) => {
    const out = await folderOf(parent, { 'catalogue.json': 'old' })
    chmodSync(out, 0o555)
    // Whoever is not root could not remove it.
    context.after(() => chmodSync(out, 0o755))
    const { status, stderr } = runBoundByPermissions(['--out', out])
    assert.equal(status, 1)
    assert.match(stderr, /EACCES: permission denied, .*\nNothing was written\.\n$/)
    assert.deepEqual([readdirSync(out), readFileSync(join(out, 'catalogue.json'), 'utf8')], [['catalogue.json'], 'old'])
  })

  test('on a disk that is full keeps what it has', (context: TestContext) => {
    withDisk(context, (disk) => {
      // Room for one version, not for a second beside it.
      assert.equal(run(['--out', disk]).status, 0)
      const before = fingerprint(disk)
      const { status, stderr } = run(['--dumps', foreignDumps, '--out', disk])
      assert.equal(status, 1)
      assert.match(stderr, /ENOSPC: no space left on device.*\nNothing was written\.\n$/)
      assert.deepEqual(fingerprint(disk), before)
      assert.deepEqual(readdirSync(disk).sort(), ['catalogue.json', 'catalogue.schema.json', 'pages.json', 'search'])
    })
  })

  test('on a disk that is read-only keeps what it has', (context: TestContext) => {
    withDisk(context, (disk) => {
      assert.equal(run(['--out', disk]).status, 0)
      const before = fingerprint(disk)
      assert.equal(spawnSync('mount', ['-o', 'remount,ro', disk]).status, 0)
      const { status, stderr } = run(['--dumps', foreignDumps, '--out', disk])
      assert.equal(status, 1)
      assert.match(stderr, /EROFS: read-only file system, .*\nNothing was written\.\n$/)
      assert.deepEqual(fingerprint(disk), before)
    })
  })
})

test('a dump that may not be read is told, and nothing is written', async () => {
  const dumps = await folderOf(parent, { 'a.txt': 'x' })
  chmodSync(join(dumps, 'a.txt'), 0)
  const out = join(parent, 'unreadable')
  const { status, stderr } = runBoundByPermissions(['--dumps', dumps, '--out', out])
  assert.equal(status, 1)
  assert.match(stderr, /EACCES: permission denied, open '.*a\.txt'\nNothing was written\.\n$/)
  assert.equal(existsSync(out), false)
})

/** CPU seconds of a pipeline over our records, or with `RECORDS=sample` over a few, with so many topics more. */
async function secondsWithTopics(count: number): Promise<number> {
  const folders = process.env.RECORDS === 'sample' ? sampleFolders : projectFolders
  const reference = await folderOf(parent, {})
  for (const table of ['vocabulary.yaml', 'speakers.yaml', 'events.yaml'])
    await cp(join(folders.reference, table), join(reference, table))
  const words = Array.from({ length: count }, (_, index) => `主题${index}`)
  const topics = words.map((zh, index) => {
    const en = `Topic ${index}`
    return { id: `topic-${index}`, facet: 'theme', zh, en, aliases: [en], synonyms: [[zh, en]], intro: { zh, en } }
  })
  const vocabulary = join(reference, 'vocabulary.yaml')
  await writeFile(vocabulary, `${readFileSync(vocabulary, 'utf8')}${stringify(topics)}`)
  const before = process.cpuUsage()
  const { catalogue } = await runPipeline({ ...folders, reference, out: join(parent, 'topics') }, () => {})
  const { user, system } = process.cpuUsage(before)
  assert.equal(catalogue.topics.filter(({ id }) => id.startsWith('topic-')).length, count)
  return (user + system) / 1e6
}

const topicCount = Number(process.env.TOPICS ?? 5000)

test(`${topicCount} topics take their share of time, no more`, async () => {
  // The first run compiles, and a fifth of the topics tells what the rest may take.
  const [, few, many] = [await secondsWithTopics(1), await secondsWithTopics(topicCount / 5), await secondsWithTopics(topicCount)]
  process.stdout.write(`# ${few.toFixed(1)} s, ${many.toFixed(1)} s\n`)
  assert.ok(many < 10 * few, `${many} s beside ${few} s`)
})
