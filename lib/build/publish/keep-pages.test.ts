import assert from 'node:assert/strict'
import { existsSync, rmSync } from 'node:fs'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { runPipeline } from '../pipeline/run.ts'
import { sampleFolders } from '../testing/sample-data.ts'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { keepPages } from './keep-pages.ts'

const root = temporaryFolder()
const public_ = await folderOf(root, {})
const { catalogue } = await runPipeline({ ...sampleFolders, out: join(public_, 'data') }, () => {})
const ids = catalogue.talks.map(({ id }) => id)

/** An export of paths, in both languages, with a page of the document of each record. */
async function exportOf(folder: string, paths: readonly string[]): Promise<void> {
  const pages = paths.map((path) => (path.endsWith('/p') ? `${path}/2/index.html` : `${path}/index.html`))
  for (const page of pages.flatMap((path) => [path, `en/${path}`])) {
    await mkdir(dirname(join(folder, page)), { recursive: true })
    await writeFile(join(folder, page), page)
  }
}

async function prepare() {
  const project = await folderOf(root, { 'public/scripts/page.js': '' })
  await cp(public_, join(project, 'public'), { recursive: true })
  const exported = join(project, '.cache/export')
  const keep = (code = 'code', fresh = false, environment = {}) =>
    keepPages(exported, { project, environment, code, fresh, catalogue })
  return { exported, keep }
}

test('an export keeps what would be the same, once it was finished, of the same code', async () => {
  const { exported, keep } = await prepare()
  const first = keep()
  assert.deepEqual([first.kept, first.later], [[], []])
  // What the next one may keep, as if all were the same.
  await exportOf(exported, [])
  await mkdir(exported, { recursive: true })
  first.remember()
  const documents = keep().kept
  assert.deepEqual(
    documents,
    ids.map((id) => `talks/${id}/p`),
    'no other page is there',
  )
  first.remember()
  await exportOf(exported, [...documents, ...ids.map((id) => `talks/${id}`)])
  const second = keep()
  assert.equal(second.kept.length, 2 * ids.length)
  const made = await folderOf(root, {})
  assert.equal(second.moveTo(made), 4 * ids.length)
  assert.ok(ids.every((id) => existsSync(join(made, `en/talks/${id}/p/2/index.html`))))
  // It was not finished.
  assert.deepEqual(keep().kept, [])
  second.remember()
  assert.deepEqual(keep('other code').kept, [])
  second.remember()
  assert.deepEqual(keep('code', true).kept, [])
})

test('nothing is kept where what is remembered of the export was cut', async () => {
  const { exported, keep } = await prepare()
  await mkdir(exported, { recursive: true })
  await writeFile(`${exported}.json`, '{"madeWith')
  assert.deepEqual(keep().kept, [])
})

test('a page that is gone is made again', async () => {
  const { exported, keep } = await prepare()
  const [gone = '', there = ''] = ids.map((id) => `talks/${id}`)
  const first = keep()
  await exportOf(exported, [gone, there])
  first.remember()
  rmSync(join(exported, `en/${gone}`), { recursive: true })
  const { kept } = keep()
  assert.deepEqual([kept.includes(gone), kept.includes(there)], [false, true])
})
