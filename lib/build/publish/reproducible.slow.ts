/**
 * Two builds of one commit, in two folders, give the same files with the same bytes; the second makes its pages first of other
 * records and keeps what stays the same. Where `BUILT` names the small site that the check has made already, that is the first,
 * and of its cards only a tenth are drawn again.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { test } from 'node:test'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { smallSite } from '../check/checks.ts'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { copyProject } from '../measure/scale/project-copy.ts'

const root = temporaryFolder()
const project = resolve(import.meta.dirname, '../../..')
const built = process.env.BUILT
const { env, data } = built === undefined ? { env: { TEXT: 'off', THUMBNAILS: 'off' }, data: 'npm run -s data' } : smallSite
const finish = ['exports', 'scripts', 'pages', 'site'].map((step) => `--only ${step}`).join(' ')
/** They follow from the files beside them. */
const isCompressed = /\.(?:br|gz)$/

/** @returns what it printed */
async function runIn(copy: string, command: string, settings: Record<string, string> = {}): Promise<string> {
  const child = spawn(command, {
    shell: true,
    cwd: copy,
    env: { ...process.env, PATH: `${join(copy, 'node_modules/.bin')}:${process.env.PATH ?? ''}`, ...env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk))
  const status = await new Promise((done) => child.once('close', done))
  const printed = Buffer.concat(output).toString()
  assert.equal(status, 0, printed.slice(-4000))
  return printed
}

/** What is drawn once is kept by a hash; those that are left out here are drawn again. */
function takeCards(copy: string): void {
  const [from, to] = [project, copy].map((folder) => join(folder, '.cache/cards'))
  assert.ok(from !== undefined && to !== undefined)
  const taken = readdirSync(from)
    .sort()
    .filter((_, at) => at % 10 !== 0)
  mkdirSync(to, { recursive: true })
  for (const name of taken) cpSync(join(from, name), join(to, name))
}

/** In a fresh copy, its history with it, since pages say when a record was changed. */
async function build(makeOthersFirst: boolean): Promise<string> {
  const copy = await folderOf(root, {})
  copyProject(copy)
  cpSync(join(project, '.git'), join(copy, '.git'), { recursive: true })
  if (built !== undefined) takeCards(copy)
  await runIn(copy, `${data} && npm run -s build -- --only cards --only scripts`)
  if (makeOthersFirst) await makeOtherPages(copy)
  const printed = await runIn(copy, `npm run -s build -- ${finish}`)
  if (makeOthersFirst) assert.match(printed, /Pages, by Next: \d+ pages, and \d+ as they were/)
  return join(copy, 'out')
}

/**
 * Of a catalogue in which the record to which most others lead has another title, one has no topics, one is not there and one alone is, and
 * a speaker has another name; as `npm start` makes them, without the pages of documents.
 */
async function makeOtherPages(copy: string): Promise<void> {
  const path = join(copy, 'public/data/catalogue.json')
  const before = readFileSync(path, 'utf8')
  const catalogue = JSON.parse(before) as Catalogue
  const named = catalogue.talks.flatMap(({ related }) => related.map(({ id }) => id))
  const timesNamed = (id: string) => named.filter((other) => other === id).length
  const [changed, moved, gone] = catalogue.talks.toSorted((a, b) => timesNamed(b.id) - timesNamed(a.id))
  const speaker = catalogue.speakers.at(-1)
  assert.ok(changed && moved && gone && speaker)
  changed.title = { ...changed.title, zh: '另一个标题', en: 'Another title' }
  moved.topics = []
  catalogue.talks = [...catalogue.talks.filter((talk) => talk !== gone), { ...gone, id: 'there-before' }]
  speaker.aliases = ['别名']
  writeFileSync(path, JSON.stringify(catalogue))
  await runIn(copy, 'npm run -s build -- --only pages', { PAGES: 'records' })
  writeFileSync(path, before)
}

function hashes(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => !isCompressed.test(path))
      .sort()
      .map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}

test('two builds of one commit give the same bytes', async (context) => {
  const folders = await Promise.all([built === undefined ? build(false) : resolve(project, built), build(true)])
  const [first, second] = folders.map(hashes)
  assert.ok(first && second && first.size > 0)
  const paths = [...new Set([...first.keys(), ...second.keys()])]
  assert.deepEqual(
    paths.filter((path) => first.get(path) !== second.get(path)),
    [],
  )
  context.diagnostic(`${first.size} files, all alike`)
})
