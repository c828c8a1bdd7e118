/**
 * The ten records of our own dump, every field by value, and how much of the catalogue is described.
 * The boundary between title and snippet was judged against the documents themselves.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { Listing } from '../../catalogue/catalogue.ts'
import { projectFolders } from './project-folders.ts'
import { runPipeline } from './run.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const file = '000_16958eef64f223b8.txt'
const lines = readFileSync(join(projectFolders.dumps, file), 'utf8').split('\n')
const { catalogue, warnings } = await runPipeline({ ...projectFolders, out: temporaryFolder() }, () => {})

interface Expected {
  line: number
  id: string
  title: string
  snippet: { length: number; sha256: string }
  pages: number
  size: Listing['size']
  bytes: number
  evidence: 'title' | 'pages-and-size'
}

const emptySha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const expected: Expected[] = [
  {
    line: 1,
    id: 'ebpf-curvefs-acceleration',
    title: 'NJSD eBPF 技术文档 - 0924版本',
    snippet: { length: 0, sha256: emptySha256 },
    pages: 20,
    size: { value: 7.4, unit: 'MB' },
    bytes: 7_759_462,
    evidence: 'title',
  },
  {
    line: 2,
    id: 'curve-new-gen-cloud-native-part1',
    title: '新一代云原生分布式存储',
    snippet: { length: 361, sha256: '90fad8c692bab49957aa0b61733c8427ff6b4e13583768222f3de8200e815609' },
    pages: 29,
    size: { value: 2.46, unit: 'MB' },
    bytes: 2_579_497,
    evidence: 'pages-and-size',
  },
  {
    line: 3,
    id: 'raft-in-curve',
    title: 'Raft在Curve存储中的工程实践',
    snippet: { length: 624, sha256: '353ff9ebc279c77dc18a5fc8f163821a26b73b48ca4e2bb8ebfdd1356d0e6db4' },
    pages: 29,
    size: { value: 2.2, unit: 'MB' },
    bytes: 2_306_867,
    evidence: 'pages-and-size',
  },
  {
    line: 4,
    id: 'curve-mds',
    title: 'Curve核心组件之mds – 网易数帆',
    snippet: { length: 406, sha256: '9a813be8853f4cf50d2364e927f36adc32e6b3b3f437b415bc05fedc418da42c' },
    pages: 23,
    size: { value: 1.74, unit: 'MB' },
    bytes: 1_824_522,
    evidence: 'pages-and-size',
  },
  {
    line: 5,
    id: 'tgt-server-optimization',
    title: 'TGT服务器的优化',
    snippet: { length: 405, sha256: 'afdb19ac36a7334ed31f345fa2225a4839655e1d33e83a073209ee0ad8dc2f81' },
    pages: 15,
    size: { value: 637.11, unit: 'KB' },
    bytes: 652_401,
    evidence: 'pages-and-size',
  },
  {
    line: 6,
    id: 'curve-distributed-storage-design',
    title: 'Curve 分布式存储设计',
    snippet: { length: 207, sha256: '85d06fe65ed1779047cd447c2a8e90bb7bf330bf7030ef49a5bd17ca692b035c' },
    pages: 20,
    size: { value: 4.13, unit: 'MB' },
    bytes: 4_330_619,
    evidence: 'title',
  },
  {
    line: 7,
    id: 'curvefs-client-delete-design',
    title: 'curvefs client删除文件和目录功能设计',
    snippet: { length: 202, sha256: '1ec3a7175c367beafcbde904281c87fc776898ba354fcff8f7cc8dd130474013' },
    pages: 15,
    size: { value: 325.42, unit: 'KB' },
    bytes: 333_230,
    evidence: 'pages-and-size',
  },
  {
    line: 8,
    id: 'curvefs-metadata-management',
    title: 'Curve文件系统元数据管理',
    snippet: { length: 193, sha256: 'c2bac316c3f749e8b1afb48e3ea52be533def3b677f7c1e6d09c0c820e4a150e' },
    pages: 24,
    size: { value: 204.67, unit: 'KB' },
    bytes: 209_582,
    evidence: 'pages-and-size',
  },
  {
    line: 9,
    id: 'polardb-open-source-ecosystem',
    title: 'PolarDB开源生态介绍 - 杭州Meetup 2022.10.15',
    snippet: { length: 191, sha256: '91fbae157eda9df1a1c1c35a7f0021194d681dcebc7f6e71719a65a88bbc84a7' },
    pages: 7,
    size: { value: 1.45, unit: 'MB' },
    bytes: 1_520_435,
    evidence: 'pages-and-size',
  },
  {
    line: 10,
    id: 'curve-mds-high-availability',
    title: 'Curve元数据节点高可用',
    snippet: { length: 392, sha256: '9c362e7c35f2ad6b45030b40baf0dd3cd87441835849ccbf2deaeae1c9985118' },
    pages: 30,
    size: { value: 2.42, unit: 'MB' },
    bytes: 2_537_554,
    evidence: 'pages-and-size',
  },
]
/** What all ten have in common. */
const common = { price: 0, age: { value: 6, unit: '月' }, rating: 3, file, titleSource: 'material' }

describe('the records of our own dump', () => {
  for (const { line, id, snippet, evidence, ...facts } of expected) {
    test(`line ${line} is ${id}`, () => {
      const talk = catalogue.talks.find((candidate) => candidate.id === id)
      assert.ok(talk)
      const [listing, ...others] = talk.listings
      assert.ok(listing)
      assert.deepEqual(others, [])
      const { snippet: text, ...rest } = listing
      assert.deepEqual(rest, { ...common, ...facts, line, priceCertain: true, evidence: { by: evidence } })
      assert.deepEqual({ length: text.length, sha256: createHash('sha256').update(text).digest('hex') }, snippet)
      const half = `${listing.title}${text}0 码力 | ${facts.pages} 页 | ${facts.size.value.toFixed(2)} ${facts.size.unit} | 6 月前3`
      assert.equal(lines[line - 1], ` ${half} ${half}`)
    })
    test(`line ${line} takes no facts of the file from the dump`, () => {
      const talk = catalogue.talks.find((candidate) => candidate.id === id)
      if (evidence === 'title') assert.deepEqual([talk?.pages, talk?.bytes], [null, null])
      else assert.ok(talk?.pages === facts.pages && talk.bytes !== null && talk.bytes !== facts.bytes)
    })
  }
})

test('all ten of the sixteen that the site found have an original', () => {
  assert.deepEqual(catalogue.dumps, [{ file, declaredTotal: 16, pagerPages: [1, 2], records: 10 }])
  assert.equal(catalogue.talks.flatMap(({ listings }) => listings).length, 10)
  assert.deepEqual(warnings, [])
})

describe('the catalogue', () => {
  const { talks } = catalogue
  const described = (kind: (talk: (typeof talks)[number]) => boolean) =>
    talks.filter((talk) => kind(talk) && talk.summary !== null)

  test('has 200 talks, in the order of their ids', () => {
    assert.equal(talks.length, 200)
    const ids = talks.map(({ id }) => id)
    assert.deepEqual(ids, [...ids].sort())
  })
  test('describes 33 PDFs', () => assert.equal(described(({ format }) => format === 'pdf').length, 33))
  test('describes 39 articles of the Curve project', () => {
    const articles = described(({ kind, repo }) => kind === 'article' && repo === 'opencurve/curve-meetup-slides')
    assert.equal(articles.length, 39)
  })
  test('describes the PolarDB documents whose text is at hand', () => {
    const documents = described(({ format, repo }) => format !== 'pdf' && repo !== 'opencurve/curve-meetup-slides')
    assert.equal(documents.length, 27)
  })
  test('describes in both languages', () => {
    const half = talks.filter(
      ({ summary }) => summary && (!/\p{Script=Han}/u.test(summary.zh) || /\p{Script=Han}/u.test(summary.en)),
    )
    assert.deepEqual(
      half.map(({ id }) => id),
      [],
    )
  })
  test('guides through every described PDF of five pages or more, with 4 to 12 entries', () => {
    const pdfs = described(({ format, pages }) => format === 'pdf' && (pages ?? 0) >= 5)
    assert.deepEqual(
      pdfs.filter(({ guide }) => guide.length < 4 || guide.length > 12).map(({ id }) => id),
      [],
    )
    assert.deepEqual(
      talks.filter((talk) => talk.guide.length > 0 && !pdfs.includes(talk)).map(({ id }) => id),
      [],
    )
  })
  test('claims nothing of files that nobody could read', () => {
    const claimed = talks.filter(
      ({ verified, pages, bytes, sha256, summary, guide }) =>
        (verified === 'listing' || verified === 'seed') && (pages ?? bytes ?? sha256 ?? summary ?? guide[0] ?? null) !== null,
    )
    assert.deepEqual(
      claimed.map(({ id }) => id),
      [],
    )
  })
})
