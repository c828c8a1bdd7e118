import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { bareTalk } from '../build/testing/sample-talks.ts'

/** Written to the catalogue in turn. */
const shelves = [
  ['a', 'b', 'c'],
  ['a', 'b', 'c', 'd'],
]
const collection = { id: 'notes', zh: '笔记', en: 'Notes' }

/** Runs where pages are made: asks, then again after the catalogue has become another. */
const program = `
import { renameSync } from 'node:fs'
import { getAllSeries, getTalks } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'catalogue.ts')).href)}
const tell = () => [getTalks().length, getAllSeries().map(({ talks }) => talks.length)]
const before = tell()
renameSync('public/data/next.json', 'public/data/catalogue.json')
console.log(JSON.stringify([before, tell()]))
`

test('in `npm run dev` lists and series are those of the catalogue as it is now', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'))
  t.after(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'public/data'), { recursive: true })
  for (const [index, ids] of shelves.entries()) {
    const talks = ids.map((id) => ({ ...bareTalk, id, collection }))
    writeFileSync(join(folder, 'public/data/next.json'), JSON.stringify({ talks, topics: [] }))
    if (index === 0) renameSync(join(folder, 'public/data/next.json'), join(folder, 'public/data/catalogue.json'))
  }
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', program],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'development' } },
  )
  assert.equal(stderr, '')
  assert.deepEqual(JSON.parse(stdout), [
    [3, [3]],
    [4, [4]],
  ])
})
