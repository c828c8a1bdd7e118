import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
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
  const problems = records.problems.map((problem) => formatProblem(problem).replace(/^of-[^/]+/, 'materials'))
  return { ...records, problems }
}

const breakRaft = (from: string | RegExp, to: string) => {
  const broken = raft.replace(from, to)
  assert.notEqual(broken, raft)
  return { 'store-raft.yaml': broken }
}

describe('a record that is refused', () => {
  const cases: [name: string, files: Record<string, string | Buffer>, expected: RegExp][] = [
    ['without a field', breakRaft(/^kind: .*\n/m, ''), /^materials\/store-raft\.yaml:1: expected kind: .*, found nothing$/],
    [
      'with an unknown field',
      breakRaft('language: zh', 'language: zh\nlangauge: zh'),
      /^materials\/store-raft\.yaml:5: expected a record: only fields of the schema, found langauge$/,
    ],
    [
      'with an unknown field inside',
      breakRaft('  role: original', '  role: original\n  sha1: x'),
      /^materials\/store-raft\.yaml:\d+: expected file: only fields of the schema, found sha1$/,
    ],
    [
      'of unknown kind',
      breakRaft('kind: slides', 'kind: slide'),
      /^materials\/store-raft\.yaml:3: expected kind: .*, found "slide"$/,
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
      /expected date: a date that exists, found "2022-02-30"$/,
    ],
    ['with a year alone', breakRaft(/^date: .*$/m, 'date: 2022'), /expected date: .*, found 2022$/],
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
      /expected file\.sha256: 64 hex digits \(SHA-256\), found "8010f969"$/,
    ],
    ['with a topic without facet', breakRaft('- component:raft', '- raft'), /expected topics\.\d: facet:id, .*, found "raft"$/],
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
    ['that is no YAML', { 'x.yaml': 'a: 1\nid: [1\n' }, /^materials\/x\.yaml:\d+: expected YAML, found /],
    [
      'with a key twice',
      breakRaft('kind: slides', 'kind: slides\nkind: talk'),
      /^materials\/store-raft\.yaml:\d+: expected YAML, found Map keys must be unique/,
    ],
    ['that is empty', { 'x.yaml': '' }, /^materials\/x\.yaml:1: expected a record: .*, found null$/],
    ['that is text', { 'x.yaml': '<script>' }, /^materials\/x\.yaml:1: expected a record: .*, found "<script>"$/],
    ['that is two documents', { 'x.yaml': 'a: 1\n---\nb: 2\n' }, /^materials\/x\.yaml:\d+: expected YAML, found /],
    [
      'that is not UTF-8',
      { 'x.yaml': Buffer.from([0x69, 0xff]) },
      /^materials\/x\.yaml:1: expected UTF-8 text, found bytes that are not UTF-8$/,
    ],
    ['with an alias to nothing', { 'x.yaml': 'a: *b\n' }, /^materials\/x\.yaml:1: expected YAML, found /],
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
      /^materials\/x\.yaml:1: expected YAML, found Excessive alias count/,
    ],
    ['with an unknown tag', { 'x.yaml': 'id: !!js/function x\n' }, /^materials\/x\.yaml:1: expected YAML, found Unresolved tag/],
    [
      'that names __proto__',
      breakRaft('language: zh', 'language: zh\n__proto__:\n  kind: talk'),
      /expected a record: only fields of the schema, found __proto__$/,
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

test('published ids are read with their lines', async () => {
  const { publishedIds } = await read({ 'ids.txt': '# Ids\r\na\n\nb\n' })
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
    [problems, materials.map(({ material, file }) => [material.id, file.split('/')[1]])],
    [[], [['store-raft', 'store-raft.yaml']]],
  )
})
