import assert from 'node:assert/strict'
import { mkdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { describe, test } from 'node:test'
import { formatProblem } from '../../tools/problem.ts'
import { readRecords } from './read-records.ts'
import { sampleFolders } from '../../testing/sample-data.ts'
import { folderOf, temporaryFolder } from '../../testing/temporary-folder.ts'

const { reference } = sampleFolders
const raft = await readFile(`${sampleFolders.materials}/store-raft.yaml`, 'utf8')
const parent = temporaryFolder()

async function read(files: Record<string, string | Buffer>) {
  const materials = await folderOf(parent, files)
  const records = await readRecords({ materials, articles: await folderOf(parent, {}), reference })
  // The folder's random name stands for "materials" in messages.
  const problems = records.problems.map((problem) => formatProblem(problem).replace(/^.*\/of-[^/]+/, 'materials'))
  return { ...records, problems }
}

const breakRaft = (from: string | RegExp, to: string) => {
  const broken = raft.replace(from, to)
  assert.notEqual(broken, raft)
  return { 'store-raft.yaml': broken }
}

test('a forgotten field that may be null says so', async () => {
  const { problems } = await read(breakRaft(/^event:\n.*\n.*\n/m, ''))
  assert.deepEqual(problems, [
    'materials/store-raft.yaml:1: expected event: fields, one a line, or null where it is unknown, found nothing',
  ])
})

test('an entry of a table is called by its id', async () => {
  const vocabulary = await readFile(`${reference}/vocabulary.yaml`, 'utf8')
  const broken = await folderOf(parent, {
    'vocabulary.yaml': vocabulary.replace(/(- id: raft[\s\S]*?) {2}intro:\n.*\n.*\n/, '$1'),
    'speakers.yaml': '[]\n',
    'events.yaml': '[]\n',
  })
  const { problems } = await readRecords({ ...sampleFolders, reference: broken })
  assert.match(
    problems.map(formatProblem).join(),
    /vocabulary\.yaml:\d+: expected raft\.intro: fields, one a line, found nothing$/,
  )
})

describe('a record that is refused', () => {
  const cases: [name: string, files: Record<string, string | Buffer>, expected: RegExp][] = [
    ['without a field', breakRaft(/^kind: .*\n/m, ''), /^materials\/store-raft\.yaml:1: expected kind: .*, found nothing$/],
    [
      'with an unknown field',
      breakRaft('language: zh', 'language: zh\nlangauge: zh'),
      /^materials\/store-raft\.yaml:5: expected the file: only fields of the schema, found langauge; did you mean language\?$/,
    ],
    [
      'with an unknown field inside',
      breakRaft('  role: original', '  role: original\n  shas256: x'),
      /^materials\/store-raft\.yaml:\d+: expected file: only fields of the schema, found shas256; did you mean sha256\?$/,
    ],
    [
      'of unknown kind',
      breakRaft('kind: slides', 'kind: slide'),
      /^materials\/store-raft\.yaml:3: expected kind: one of slides, talk, .*, found "slide"; did you mean slides\?$/,
    ],
    ['of the kind "unknown"', breakRaft('kind: slides', 'kind: unknown'), /expected kind: .*, found "unknown"$/],
    [
      'with a date that is not ISO',
      breakRaft(/^date: .*$/m, 'date: 21.12.2022'),
      /expected date: an ISO date: .*, found "21\.12\.2022"$/,
    ],
    [
      'with a day that does not exist',
      breakRaft(/^date: .*$/m, 'date: 2022-02-30'),
      /expected date: a date that exists, or null where it is unknown, found "2022-02-30"$/,
    ],
    [
      'with a year alone',
      breakRaft(/^date: .*$/m, 'date: 2022'),
      /expected date: an ISO date: YYYY-MM-DD, or YYYY-MM where .*, found 2022$/,
    ],
    ['with no pages', breakRaft('pages: 29', 'pages: 0'), /expected file\.pages: .*, found 0$/],
    ['with negative bytes', breakRaft('bytes: 2308101', 'bytes: -1'), /expected file\.bytes: .*, found -1$/],
    [
      'with a link that is none',
      breakRaft(/view: .*/, 'view: github.com/x'),
      /expected links\.view: an https URL, found "github\.com\/x"$/,
    ],
    [
      'with a link of javascript',
      breakRaft(/view: .*/, 'view: "javascript:alert(1)"'),
      /expected links\.view: an https URL, found "javascript:alert\(1\)"$/,
    ],
    [
      'with a short hash',
      breakRaft(/sha256: .*/, 'sha256: 8010f969'),
      /expected file\.sha256: 64 hex digits \(SHA-256\), in quotes if all are digits, or null where it is unknown, found "8010f969"$/,
    ],
    [
      'with a topic without facet',
      breakRaft('- component:raft', '- raft'),
      /expected topics\[entry \d\]: facet:id, .*, found "raft"$/,
    ],
    ['with an empty abstract', breakRaft(/^ {2}zh: 三副本.*$/m, '  zh: "  "'), /expected summary\.zh: .*, found " {2}"$/],
    [
      'with an id of other letters',
      breakRaft('id: store-raft', 'id: Raft_在'),
      /^materials\/store-raft\.yaml:2: expected id: an id of lower-case ASCII.*, found "Raft_在"$/,
    ],
    [
      'in a file of another name',
      { 'other.yaml': raft },
      /^materials\/other\.yaml:2: expected id: the name of the file, which is then store-raft\.yaml, found other\.yaml$/,
    ],
    [
      'in a file of another extension',
      { 'store-raft.yml': raft },
      /^materials\/store-raft\.yml:2: expected id: the name of the file, which is then store-raft\.yaml/,
    ],
    [
      'that is no YAML',
      { 'x.yaml': 'a: 1\nid: [1\n' },
      /^materials\/x\.yaml:2: expected a "\]" for every "\[", found "id: \[1"; /,
    ],
    [
      'with a key twice',
      breakRaft('kind: slides', 'kind: slides\nkind: talk'),
      /^materials\/store-raft\.yaml:\d+: expected each field once, found "kind: talk"; /,
    ],
    ['that is empty', { 'x.yaml': '' }, /^materials\/x\.yaml:1: expected the file: fields, one a line, found null$/],
    ['that is text', { 'x.yaml': '<script>' }, /^materials\/x\.yaml:1: expected the file: .*, found "<script>"$/],
    [
      'that is two documents',
      { 'x.yaml': 'a: 1\n---\nb: 2\n' },
      /^materials\/x\.yaml:2: expected one document in a file, found "---"; /,
    ],
    [
      'that is not UTF-8',
      { 'x.yaml': Buffer.from([0x69, 0xff]) },
      /^materials\/x\.yaml:1: expected UTF-8 text, found bytes that are not UTF-8$/,
    ],
    [
      'with an alias to nothing',
      { 'x.yaml': 'a: *b\n' },
      /^materials\/x\.yaml:1: expected values in place of aliases \("\*name"\), found "a: \*b"; /,
    ],
    [
      'that multiplies its aliases',
      {
        'x.yaml': [
          'a: &a [x, x, x, x, x, x, x, x, x]',
          ...'bcdefghi'
            .split('')
            .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`),
        ].join('\n'),
      },
      /^materials\/x\.yaml:2: expected values in place of aliases/,
    ],
    [
      'with an unknown tag',
      { 'x.yaml': 'id: !!js/function x\n' },
      /^materials\/x\.yaml:1: expected plain values without tags, found "id: !!js/,
    ],
    [
      'that names __proto__',
      breakRaft('language: zh', 'language: zh\n__proto__:\n  kind: talk'),
      /expected the file: only fields of the schema, found __proto__$/,
    ],
  ]
  for (const [name, files, expected] of cases) {
    test(name, async () => {
      const { problems } = await read(files)
      assert.equal(problems.length, 1, problems.join('\n'))
      assert.match(problems[0] ?? '', expected)
    })
  }
  test('for many reasons tells each', async () => {
    const { problems } = await read({ ...breakRaft('kind: slides', 'kind: x\nlevl: y'), 'x.yaml': '', 'y.yaml': '[' })
    assert.equal(problems.length, 4, problems.join('\n'))
  })
})

test('published ids are read with their lines, but for those that were withdrawn', async () => {
  const { publishedIds } = await read({ 'ids.txt': '# Ids\r\na\n\nb\nc # withdrawn: asked for by its author\n' })
  assert.deepEqual(
    publishedIds.map(({ id, line }) => [id, line]),
    [
      ['a', 2],
      ['b', 4],
    ],
  )
})

test('other files in the folder are left alone', async () => {
  const { problems, materials } = await read({ 'README.md': 'x', '.raft.yaml.swp': 'x', 'store-raft.yaml': raft })
  assert.deepEqual(
    [problems, materials.map(({ material, file }) => [material.id, basename(file)])],
    [[], [['store-raft', 'store-raft.yaml']]],
  )
})

describe('reading guides', () => {
  const sampleTables = async () =>
    Object.fromEntries(
      await Promise.all(
        ['vocabulary.yaml', 'speakers.yaml', 'events.yaml'].map(
          async (name) => [name, await readFile(`${reference}/${name}`, 'utf8')] as const,
        ),
      ),
    )
  const readWith = async (guides: string | null) => {
    const folder = await folderOf(parent, {
      ...(await sampleTables()),
      ...(guides !== null && { 'reading-guides.yaml': guides }),
    })
    await mkdir(`${folder}/materials`)
    await mkdir(`${folder}/articles`)
    return readRecords({ materials: `${folder}/materials`, articles: `${folder}/articles`, reference: folder })
  }
  const stops = (entries: string) => `- topic: raft\n  stops:\n${entries}`

  test('may be absent', async () => {
    const { readingGuides, problems } = await readWith(null)
    assert.deepEqual([readingGuides, problems], [[], []])
  })

  test('of other records than those beside them do not apply', async () => {
    const { readingGuides } = await readRecords({ ...sampleFolders, materials: await folderOf(parent, {}) })
    assert.deepEqual(readingGuides, [])
  })

  const broken: [name: string, guides: string, expected: RegExp][] = [
    [
      'with a stop that has no place',
      stops('    - record: a\n    - record: a\n      page: 1\n    - record: a\n      page: 2\n'),
      /reading-guides\.yaml:3: expected entry 1\.stops\[entry 1\]: a record, and either a page or a section of it, found/,
    ],
    [
      'with a stop that has two places',
      stops('    - record: a\n      page: 1\n      section: b\n    - record: a\n      page: 2\n    - record: a\n      page: 3\n'),
      /reading-guides\.yaml:3: expected entry 1\.stops\[page 1\]: a record, and either a page or a section of it, found/,
    ],
    [
      'with two stops',
      stops('    - record: a\n      page: 1\n    - record: a\n      page: 2\n'),
      /reading-guides\.yaml:3: expected entry 1\.stops: at least 3 entries, found/,
    ],
  ]
  for (const [name, guides, expected] of broken) {
    test(name, async () => {
      const { problems } = await readWith(guides)
      assert.match(problems.map(formatProblem).join(), expected)
    })
  }
})
