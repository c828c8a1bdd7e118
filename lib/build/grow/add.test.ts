/** A find becomes a record: what the command writes, what the pipeline then asks for, and what it makes of the filled-in record. */
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { materialSchema } from '../../catalogue/material.ts'
import { foldersOf } from '../pipeline/project-folders.ts'
import { runPipeline } from '../pipeline/run.ts'
import { commitFile } from '../testing/commit-file.ts'
import { sampleFolders } from '../testing/sample-data.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { formatProblem, InputError } from '../tools/problem.ts'
import { addRecord, suggestId } from './add.ts'

const root = temporaryFolder()
const commit = '3f2504e04f8911d39a0c0305e82c3301a1b2c3d4'
const talk = readFileSync(resolve(import.meta.dirname, '../originals/fixtures/talk.pdf'))
const article = '---\ntitle: "租约怎样续期"\ndate: 2021-03-04\n---\n# 背景\n\n客户端每三秒续一次租约。\n'

let copies = 0
/** A copy of the sample's folder. */
function sampleData(): string {
  const data = join(root, `data-${(copies += 1)}`)
  cpSync(sampleFolders.reference, data, { recursive: true })
  return data
}

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

function write(path: string, content: string | Buffer): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

const offline = {
  originals: null,
  commit: null,
  download: (url: string): Promise<Buffer> => Promise.reject(new Error(`asked for ${url}`)),
  commitOf: (repo: string): string => assert.fail(`asked for a commit of ${repo}`),
}

/** A file in the working copy of a repository of GitHub, committed once. */
const committed = (path: string, content: string) => commitFile(root, path, content)

async function problemsOf(data: string): Promise<string[]> {
  try {
    await runPipeline({ ...foldersOf(data), out: join(root, `out-${(copies += 1)}`) }, () => {})
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems.map(formatProblem)
  }
}

describe('a file of a working copy', () => {
  test('becomes a record of which the pipeline names what is to be filled in, and takes the rest', async () => {
    const data = sampleData()
    const { written } = await addRecord({ given: committed('docs/lease-renewal.md', article), data, id: null }, offline)
    assert.equal(written, join(data, 'articles/lease-renewal.yaml'))
    const asked = await problemsOf(data)
    assert.deepEqual(
      asked.map((line) => /lease-renewal\.yaml:\d+: expected ([^:]+): .+, found a place to fill in$/.exec(line)?.[1] ?? line),
      [
        'title.en',
        'speakers[entry 1]',
        'topics[entry 1]',
        'level',
        'summary.zh',
        'summary.en',
        'questions.zh[entry 1]',
        'questions.en[entry 1]',
      ],
    )

    const words: Record<string, string> = {
      'the title in English': 'How a lease is renewed',
      'the same in English': 'A client renews its lease every 3 s',
      'two to four': '客户端每3秒续租一次',
    }
    const filled = readFileSync(written, 'utf8')
      .replace(/speakers:\n +- .*\n/, 'speakers: []\n')
      .replace(/topics:\n +- .*\n/, 'topics:\n  - product:store\n')
      .replace(/level: .*\n/, 'level: design\n')
      .replace(/questions:\n(?: +.*\n)+/, 'questions: null\n')
      .replace(
        /"?FILL IN: ([^\n"]+)"?/g,
        (_, what: string) => Object.entries(words).find(([start]) => what.startsWith(start))?.[1] ?? what,
      )
    writeFileSync(written, filled)
    write(join(data, 'articles/ids.txt'), `${readFileSync(join(data, 'articles/ids.txt'), 'utf8')}lease-renewal\n`)
    assert.deepEqual(await problemsOf(data), [])
  })

  test('is told of with repository, commit, hashes, day and where the day is from', async () => {
    const data = sampleData()
    const { written } = await addRecord(
      { given: committed('docs/design/租约 设计.md', '# 租约\n\n续期。\n'), data, id: 'lease' },
      offline,
    )
    assert.equal(written, join(data, 'materials/lease.yaml'))
    const record = parse(readFileSync(written, 'utf8')) as Record<string, Record<string, unknown>>
    const { file, links } = record
    assert.equal(file?.repo, 'example/notes')
    assert.equal(file?.path, 'docs/design/租约 设计.md')
    assert.equal(file?.bytes, 20)
    assert.match(String(file?.sha256), /^[0-9a-f]{64}$/)
    assert.match(String(file?.commit), /^[0-9a-f]{40}$/)
    assert.deepEqual(file?.firstCommit, {
      date: '2022-10-15',
      commit: file?.commit,
      author: 'Zhang San',
      subject: 'Add the notes',
    })
    assert.deepEqual(
      [record.kind, record.language, record.date, record.dateSource, record.verified],
      ['design-doc', 'zh', '2022-10-15', 'first-commit', 'blob'],
    )
    assert.equal(
      links?.view,
      `https://github.com/example/notes/blob/${String(file?.commit)}/docs/design/%E7%A7%9F%E7%BA%A6%20%E8%AE%BE%E8%AE%A1.md`,
    )
  })

  test('that was changed since is refused', async () => {
    const file = committed('a-lease.md', article)
    writeFileSync(file, `${article}more`)
    await assert.rejects(
      addRecord({ given: file, data: sampleData(), id: null }, offline),
      /is not as commit [0-9a-f]{12} holds it/,
    )
  })
})

describe('a file below ORIGINALS_DIR', () => {
  const originals = join(root, 'originals')
  const around = { ...offline, originals }
  test('has the commit that other records of its repository have, and says that it is not looked up', async () => {
    const data = sampleData()
    const given = write(join(originals, 'example/talks/2023/page-cache.pdf'), talk)
    const { written, facts } = await addRecord({ given, data, id: null }, around)
    const record = parse(readFileSync(written, 'utf8')) as Record<string, unknown>
    assert.deepEqual([facts?.kind, facts?.file.format], ['slides', 'pdf'])
    assert.ok((facts?.file.pages ?? 0) > 0)
    assert.deepEqual(record.uncertain, ['file.commit: that of other records of the repository; not looked up for this file'])
    assert.equal((record.file as { commit: string }).commit, commit)
  })

  test('of a repository without records needs a commit', async () => {
    const given = write(join(originals, 'example/other/a-lease.md'), article)
    await assert.rejects(
      addRecord({ given, data: sampleData(), id: null }, around),
      /No record is of example\/other: say the commit with --commit/,
    )
    const data = sampleData()
    const { written } = await addRecord({ given, data, id: null }, { ...around, commit })
    assert.match(readFileSync(written, 'utf8'), new RegExp(`commit: ${commit}`))
  })
})

describe('an address', () => {
  const around = { ...offline, download: (url: string) => Promise.resolve(Buffer.from(`# ${url}\n`)) }
  test('of a file on GitHub is fetched from the commit that it names', async () => {
    const data = sampleData()
    const given = `https://raw.githubusercontent.com/example/notes/${commit}/docs/a%20lease.md`
    const { written, facts } = await addRecord({ given, data, id: null }, around)
    assert.equal(written, join(data, 'articles/a-lease.yaml'))
    assert.equal(facts?.title, given)
    assert.match(readFileSync(written, 'utf8'), /path: docs\/a lease\.md/)
  })
  test('of a branch is pinned to the commit that it names now', async () => {
    const data = sampleData()
    const given = 'https://github.com/example/notes/blob/main/docs/a-lease.md'
    const { written } = await addRecord({ given, data, id: null }, { ...around, commitOf: () => commit })
    assert.match(readFileSync(written, 'utf8'), new RegExp(`blob/${commit}/docs/a-lease\\.md`))
  })
})

describe('a document that a page lists', () => {
  const listedOn = `https://github.com/example/lists/blob/${commit}/README.md`
  const given = 'https://example.org/monthly/a-lease/'
  test('is known by its address, and claims nothing of what nobody read', async () => {
    const data = sampleData()
    const { written } = await addRecord({ given, data, id: null, listedOn, kind: 'paper' }, offline)
    assert.equal(written, join(data, 'materials/a-lease.yaml'))
    const asked = await problemsOf(data)
    assert.deepEqual(
      asked.map((line) => / expected ([^:]+): .+, found a place to fill in$/.exec(line)?.[1] ?? line),
      ['language', 'title.original', 'title.zh', 'title.en', 'speakers[entry 1]', 'topics[entry 1]', 'notes'],
    )
    const filled = readFileSync(written, 'utf8')
      .replace(/speakers:\n +- .*\n/, 'speakers: []\n')
      .replace(/topics:\n +- .*\n/, 'topics:\n  - product:store\n')
      .replace(/language: .*/, 'language: zh')
      .replace(/zh: "?FILL IN.*/, 'zh: 租约怎样续期')
      .replace(/"?FILL IN: [^\n]+/g, 'How a lease is renewed')
    writeFileSync(written, filled)
    write(join(data, 'materials/ids.txt'), `${readFileSync(join(data, 'materials/ids.txt'), 'utf8')}a-lease\n`)
    assert.deepEqual(await problemsOf(data), [])

    const again = { given: 'https://www.example.org/monthly/a-lease', data, id: 'another', listedOn }
    await assert.rejects(
      addRecord(again, offline),
      /materials\/a-lease\.yaml knows https:\/\/www\.example\.org\/monthly\/a-lease already/,
    )
  })
})

describe('nothing is written', () => {
  const text = (over: string) => readFileSync(join(sampleFolders.reference, over), 'utf8')
  const known = materialSchema.parse(parse(text('materials/store-raft.yaml')))
  const refused: [name: string, wish: { given: string; id: string | null }, content: string, expected: RegExp][] = [
    [
      'for an id that a record has',
      { given: 'notes/blob/C/a-b.md', id: 'store-raft' },
      'x',
      /store-raft\.yaml has the id store-raft/,
    ],
    [
      'for the path of a record',
      { given: `talks/blob/C/${known.file.path}`, id: 'other' },
      '',
      /store-raft\.yaml knows 2022\/Raft在Store中的工程实践\.pdf of example\/talks with another content/,
    ],
    [
      'where no id can be made',
      { given: 'notes/blob/C/租约.md', id: null },
      '# 租约',
      /No id can be made of "租约": say one with --id/,
    ],
    ['for what is no id', { given: 'notes/blob/C/a-b.md', id: 'Lease' }, 'x', /Lease: an id is of lower-case ASCII letters/],
    [
      'for a format that no record has',
      { given: 'notes/blob/C/a-b.docx', id: 'lease' },
      'x',
      /a-b\.docx: a record's file is one of pdf, pptx, md, txt/,
    ],
  ]
  for (const [name, { given, id }, content, expected] of refused) {
    test(name, async () => {
      const data = sampleData()
      const address = `https://github.com/example/${given.replace('/C/', `/${commit}/`)}`
      const bytes = given.endsWith('.pdf') ? talk : Buffer.from(content)
      await assert.rejects(
        addRecord({ given: address, data, id }, { ...offline, download: () => Promise.resolve(bytes) }),
        expected,
      )
      assert.deepEqual(filesIn(data), filesIn(sampleFolders.reference))
    })
  }

  test('for the content of a record, wherever it lies', async () => {
    const data = sampleData()
    const around = { ...offline, download: () => Promise.resolve(Buffer.from(article)) }
    const address = (name: string) => `https://github.com/example/notes/blob/${commit}/${name}.md`
    const { written } = await addRecord({ given: address('a-lease'), data, id: null }, around)
    const draft = readFileSync(written, 'utf8')
      .replace(/"?FILL IN: [^\n"]*"?/g, 'x')
      .replace(/speakers:\n.*\n/, 'speakers: []\n')
      .replace(/level: x/, 'level: null')
      .replace(/- x\n/, '- product:store\n')
    writeFileSync(written, draft)
    await assert.rejects(
      addRecord({ given: address('another-lease'), data, id: null }, around),
      /a-lease\.yaml is of this file already/,
    )
  })

  test('for an id that was withdrawn', async () => {
    const data = sampleData()
    writeFileSync(join(data, 'articles/ids.txt'), 'a-lease # withdrawn: asked for\n', { flag: 'a' })
    const around = { ...offline, download: () => Promise.resolve(Buffer.from(article)) }
    const given = `https://github.com/example/notes/blob/${commit}/a-lease.md`
    await assert.rejects(
      addRecord({ given, data, id: null }, around),
      /says "a-lease # withdrawn: asked for": an id is never given again/,
    )
  })
})

test('an id is made of ASCII words alone', () => {
  assert.equal(suggestId('', '2022/Raft in Curve.pdf'), 'raft-in-curve')
  assert.equal(suggestId('Curve FAQ', 'docs/README.md'), 'curve-faq')
  assert.equal(suggestId('Raft在Curve', '2022/raft.pdf'), null)
})
