import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, test } from 'node:test'
import { build } from 'esbuild'
import { finishReplacing, replaceFiles, UnfinishedError } from './replace-files.ts'
import { folderOf, temporaryFolder } from '../../testing/temporary-folder.ts'

const parent = temporaryFolder()

function read(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]))
}

const foreign = { 'search/not-ours.json': 'x', 'README.txt': 'x' }
const old = {
  ...foreign,
  'search/records.old.json': 'old records',
  'search/text.old.json': 'old text',
  'catalogue.json': 'old catalogue',
  'search/manifest.json': 'old manifest',
}
const current = {
  ...foreign,
  'search/records.new.json': 'new records',
  'search/text.new.json': 'new text',
  'catalogue.json': 'new catalogue',
  'search/manifest.json': 'new manifest',
}

describe('files are replaced', () => {
  const replacement = { files: new Map(Object.entries(current)), remove: ['search/records.old.json', 'search/gone.json'] }
  test('where there were none', async () => {
    const folder = join(parent, 'new/er')
    await replaceFiles(folder, replacement)
    assert.deepEqual(read(folder), current)
  })
  test('and nothing is left beside them', async () => {
    const folder = await folderOf(parent, { 'search/records.old.json': 'x', 'catalogue.json': 'old' })
    await replaceFiles(folder, replacement)
    assert.deepEqual(read(folder), current)
    assert.deepEqual(readdirSync(folder).sort(), ['README.txt', 'catalogue.json', 'search'])
  })
  test('after a killed run, whose files go; those of a running one stay', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    const folder = await folderOf(parent, { [`.writing-${pid}/0`]: 'dead', [`.writing-${process.ppid}/0`]: 'alive' })
    await replaceFiles(folder, replacement)
    assert.deepEqual(read(folder), { ...current, [`.writing-${process.ppid}/0`]: 'alive' })
  })
})

describe('a folder that can’t be written keeps its old files', () => {
  const files = new Map(Object.entries(current))
  test('where a folder lies in a file’s place', async () => {
    const folder = await folderOf(parent, old)
    mkdirSync(join(folder, 'search/records.new.json'))
    await assert.rejects(replaceFiles(folder, { files, remove: [] }), /records\.new\.json is a folder; a file has to go there/)
    assert.deepEqual(read(folder), old)
  })
  test('where a file lies in the place of a folder', async () => {
    const folder = await folderOf(parent, { search: 'a file', 'catalogue.json': 'old' })
    await assert.rejects(replaceFiles(folder, { files, remove: [] }), /ENOTDIR|EEXIST/)
    assert.deepEqual(read(folder), { search: 'a file', 'catalogue.json': 'old' })
  })
  test('where it is a file itself', async () => {
    const folder = await folderOf(parent, { file: 'x' })
    await assert.rejects(replaceFiles(join(folder, 'file'), { files, remove: [] }), /EEXIST|ENOTDIR/)
  })
  test('where writing fails halfway', async () => {
    const folder = await folderOf(parent, old)
    let step = 0
    const fail = () => {
      step += 1
      if (step === 3) throw new Error('ENOSPC: no space left on device, write')
    }
    await assert.rejects(replaceFiles(folder, { files, remove: [] }, fail), /ENOSPC/)
    assert.deepEqual(read(folder), old)
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('.')),
      [],
    )
  })
})

test('a move that fails is told, and made by the next run', async () => {
  const folder = await folderOf(parent, old)
  let step = 0
  const failAtSecondMove = () => {
    step += 1
    if (step === 8) throw new Error('EIO: i/o error, rename')
  }
  const files = new Map(Object.entries(current).filter(([path]) => !(path in foreign)))
  const remove = Object.keys(old).filter((path) => path.includes('.old.'))
  await assert.rejects(replaceFiles(folder, { files, remove }, failAtSecondMove), (error) => {
    assert.ok(error instanceof UnfinishedError)
    assert.match(error.message, /^EIO.*\nThe new files lie complete in .*\.replacing; the next run moves them/)
    return true
  })
  finishReplacing(folder)
  assert.deepEqual(read(folder), current)
})

describe('a process that is killed', () => {
  // Compiled once, for fourteen processes.
  const script = join(parent, 'replace-until-killed.mjs')
  const run = (folder: string, step: number) => spawnSync(process.execPath, [script, folder, String(step)], { encoding: 'utf8' })

  test('before any step leaves the old version, or the new one once it counts', async () => {
    const source = join(import.meta.dirname, '../../testing/replace-until-killed.ts')
    await build({ entryPoints: [source], outfile: script, bundle: true, platform: 'node', format: 'esm' })
    const steps = Number(run(await folderOf(parent, old), 0).stdout)
    // Four files and the plan, the turning point, four moves, two that go, the staging folder.
    assert.equal(steps, 5 + 1 + 4 + 2 + 1)
    const turningPoint = 6
    for (let step = 1; step <= steps; step += 1) {
      const folder = await folderOf(parent, old)
      assert.equal(run(folder, step).signal, 'SIGKILL')
      const files = new Map(Object.entries(read(folder)).filter(([path]) => !path.startsWith('.')))
      if (step <= turningPoint) assert.deepEqual(Object.fromEntries(files), old, `killed before step ${step}`)
      // Those that readers ask for by name are whole at any time, and what they name is there.
      const [version] = (files.get('search/manifest.json') ?? '').split(' ')
      assert.equal(files.get(`search/records.${version}.json`), `${version} records`, `killed before step ${step}`)
      finishReplacing(folder)
      const recovered = Object.fromEntries(Object.entries(read(folder)).filter(([path]) => !path.startsWith('.writing-')))
      assert.deepEqual(recovered, step <= turningPoint ? old : current, `killed before step ${step}`)
    }
  })
})
