/** The pipeline as people run it: a process with folders, an exit code and messages. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { catalogueSchema, type Catalogue } from '../../catalogue/catalogue.ts'
import { sampleFolders } from '../testing/sample-data.ts'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { compileProgram } from '../tools/compile-program.ts'
import { runPipeline } from './run.ts'

const parent = temporaryFolder()
const sample = sampleFolders.reference
const program = await compileProgram(join(import.meta.dirname, 'run.ts'))

interface Run {
  code: number | null
  stdout: string
  stderr: string
}

function run(...options: string[]): Run {
  // From another folder: nothing may depend on where the command is given.
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options], {
    cwd: parent,
    encoding: 'utf8',
    env: { ...process.env, TEXT: 'off' },
  })
  return { code: status, stdout, stderr }
}

function readCatalogue(out: string): Catalogue {
  return catalogueSchema.parse(JSON.parse(readFileSync(join(out, 'catalogue.json'), 'utf8')))
}

/** Every file below a folder with the hash of its bytes. */
function fingerprint(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}

describe('a folder of data', () => {
  const [first, second] = [join(parent, 'first'), join(parent, 'second/deeper')]
  test('make the catalogue', () => {
    const { code, stdout, stderr } = run('--data', sample, '--out', first)
    assert.equal(code, 0, stderr)
    assert.match(stdout, /^3 records in 1 dump, coverage 3 of 16 · 8 talks, 3 with a listing · 0 warnings\n$/)
    assert.match(stderr, /^Reading dumps …\n/)
    const { talks, dumps } = readCatalogue(first)
    assert.deepEqual(
      talks.flatMap(({ id, listings }) => (listings.length > 0 ? [id] : [])),
      ['store-client', 'store-metadata', 'store-raft'],
    )
    assert.deepEqual(dumps, [{ file: 'sample.txt', declaredTotal: 16, pagerPages: [1, 2], records: 3 }])
  })
  test('make the same bytes again', () => {
    assert.equal(run('--data', sample, '--out', second).code, 0)
    assert.deepEqual(fingerprint(second), fingerprint(first))
  })
})

const facts = (pages: number) => `0 码力 | ${pages} 页 | 1.00 MB | 6 月前3`

describe('foreign dumps', () => {
  test('are read with our materials, and what is unknown is a talk of its own', async () => {
    const unknown = `<script>alert("1")</script>\${process.exit(3)} __proto__ constructor \u202eabc&amp;'"`
    const dumps = await folderOf(parent, {
      'a.txt': `\ufeff ${unknown}${facts(3)} ${unknown}${facts(3)}\r\nRaft在Store中的工程实践Store存储0 码力 | 29 页 | 2.20 MB | 1 年前\r\n共 40 条`,
      'b.txt': ` ${unknown}${facts(3)}\n__proto__${facts(4)}\n`,
      'notes.md': 'no dump',
    })
    const out = join(parent, 'foreign')
    const { code, stdout, stderr } = run('--data', sample, '--dumps', dumps, '--out', out)
    assert.equal(code, 0, stderr)
    assert.match(stdout, /^4 records in 2 dumps, coverage 2 of 40, 2 of unknown · 10 talks, 3 with a listing · 2 warnings\n$/)
    assert.match(stderr, /^warning: a\.txt:1: expected a record with a known original, found none for "<script>/m)
    assert.match(stderr, /^warning: b\.txt:2: expected a record with a known original, found none for "__proto__"$/m)

    const { talks } = readCatalogue(out)
    const [script] = talks.filter(({ title }) => title.original.startsWith('<script>'))
    assert.ok(script)
    assert.match(script.id, /^listing-[0-9a-f]{10}$/)
    assert.deepEqual([script.kind, script.links.view, script.pages, script.bytes], ['unknown', null, null, null])
    assert.deepEqual(
      script.listings.map(({ file, line }) => `${file}:${line}`),
      ['a.txt:1', 'b.txt:1'],
    )
    for (const { title, snippet } of script.listings)
      assert.equal((title + snippet).replace('\u202e', ''), unknown.replace('\u202e', ''))
    assert.ok(talks.some(({ title }) => title.original === '__proto__'))
    const raft = talks.find(({ id }) => id === 'store-raft')
    assert.deepEqual(
      raft?.listings.map(({ file, line, rating, evidence }) => [file, line, rating, evidence?.by]),
      [['a.txt', 2, null, 'pages-and-size']],
    )
    const searchFiles = readdirSync(join(out, 'search')).map((name) => readFileSync(join(out, 'search', name), 'utf8'))
    assert.ok(searchFiles.some((text) => text.includes(JSON.stringify(unknown).slice(1, 40))))
  })

  test('may lie beside our own', async () => {
    const dumps = await folderOf(parent, { 'zz.txt': `云原生数据库${facts(3)}` })
    await cp(sampleFolders.dumps, dumps, { recursive: true })
    const { catalogue, warnings } = await runPipeline({ ...sampleFolders, dumps, out: join(parent, 'beside') }, () => {})
    assert.deepEqual([catalogue.talks.length, warnings.length], [9, 1])
  })

  test('that are none are warned of', async () => {
    const { code, stderr } = run('--data', sample, '--dumps', await folderOf(parent, {}), '--out', join(parent, 'none'))
    assert.equal(code, 0)
    assert.match(stderr, /expected at least one dump \(\*\.txt, \*\.html\), found none/)
  })
})

describe('broken input', () => {
  test('tells every problem and leaves the output as it was', async () => {
    const dumps = await folderOf(parent, {
      'a-truncated.txt': `标题${facts(3)} 标题0 码力 | 3 页`,
      'b-halves.txt': ` 标题${facts(3)} 标题${facts(4)}\nstray\n标题0 码力 | x 页 | 1 XB | 6 世前3`,
      'c-utf8.txt': Buffer.from([0x41, 0xff, 0x0a, 0x00]),
      'd-empty.txt': '',
      'e-good.txt': `标题${facts(3)}`,
      'f-total.txt': '共 x 条',
    })
    const materials = await folderOf(parent, { 'x.yaml': 'id: x\n' })
    const out = join(parent, 'first')
    const before = fingerprint(out)
    const { code, stdout, stderr } = run('--data', sample, '--dumps', dumps, '--materials', materials, '--out', out)
    assert.equal(code, 1)
    assert.equal(stdout, '')
    for (const place of [
      'a-truncated.txt:1',
      'b-halves.txt:1',
      'b-halves.txt:2',
      'b-halves.txt:3',
      'c-utf8.txt:1',
      'c-utf8.txt:2',
      'd-empty.txt:1',
      'f-total.txt:1',
    ]) {
      assert.match(stderr, new RegExp(`^${place}: expected .+, found .+$`, 'm'))
    }
    assert.equal(stderr.match(/^b-halves\.txt:3: /gm)?.length, 3)
    assert.match(stderr, /\/x\.yaml:1: expected kind: .*, found nothing$/m)
    assert.match(stderr, /^\d+ problems; nothing was written\.\n$/m)
    assert.deepEqual(fingerprint(out), before)
  })

  test('writes nothing where nothing was', async () => {
    const out = join(parent, 'never')
    const { code } = run('--data', sample, '--dumps', await folderOf(parent, { 'a.txt': 'x' }), '--out', out)
    assert.deepEqual([code, existsSync(out)], [1, false])
  })

  test('of records that contradict each other is told with the dump that is broken', async () => {
    const materials = await folderOf(parent, {})
    await cp(sampleFolders.materials, materials, { recursive: true })
    await rm(join(materials, 'store-client.yaml'))
    const dumps = await folderOf(parent, { 'a.txt': 'x' })
    const { code, stderr } = run('--data', sample, '--dumps', dumps, '--materials', materials, '--out', join(parent, 'never'))
    assert.equal(code, 1)
    assert.match(stderr, /^a\.txt:1: expected a record/m)
    assert.match(stderr, /expected related: a record that exists, found store-client$/m)
  })

  test('of a record that our dump no longer fits', async () => {
    const materials = await folderOf(parent, {})
    await cp(sampleFolders.materials, materials, { recursive: true })
    const path = join(materials, 'store-raft.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('pages: 29', 'pages: 28'))
    const { code, stderr } = run('--data', sample, '--materials', materials, '--out', join(parent, 'never'))
    assert.equal(code, 1)
    assert.match(stderr, /store-raft\.yaml:\d+: expected listing: the record at sample\.txt:2 to match/)
  })

  const options: [name: string, options: string[], expected: RegExp, code?: number][] = [
    [
      'a folder that is not there',
      ['--dumps', 'nowhere'],
      /nowhere: expected a folder of dumps, found no such folder\n1 problem; nothing was written/,
    ],
    ['a file for a folder', ['--materials', import.meta.filename], /expected a folder of materials, found no such folder/],
    ['an option that is not known', ['--dump', 'x'], /Unknown option '--dump'/, 2],
  ]
  for (const [name, given, expected, exitCode = 1] of options) {
    test(name, () => {
      const { code, stderr } = run(...given)
      assert.equal(code, exitCode)
      assert.match(stderr, expected)
    })
  }
})
