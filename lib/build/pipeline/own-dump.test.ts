/**
 * The ten records of the first dump that the site gave us, every field by value. The boundary between title and snippet was
 * judged against the documents themselves. What is known of the ten stands here, so that no record of `data/` matters.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { Listing } from '../../catalogue/catalogue.ts'
import { readDump } from './dump/read-dumps.ts'
import { matchOriginals } from './match/match-originals.ts'
import { indexTitles } from './match/split-title.ts'
import { projectFolders } from './project-folders.ts'

const file = '000_16958eef64f223b8.txt'
const path = join(projectFolders.dumps, file)

interface Expected {
  line: number
  id: string
  title: string
  snippet: { length: number; sha256: string }
  pages: number
  size: NonNullable<Listing['size']>
  bytes: number
  evidence: 'title' | 'pages-and-size'
  /** What was read in the original, null where it could not be. */
  original: { pages: number; bytes: number } | null
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
    original: null,
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
    original: { pages: 29, bytes: 2_575_590 },
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
    original: { pages: 29, bytes: 2_308_101 },
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
    original: { pages: 23, bytes: 1_826_001 },
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
    original: { pages: 15, bytes: 652_403 },
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
    original: null,
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
    original: { pages: 15, bytes: 333_229 },
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
    original: { pages: 24, bytes: 209_587 },
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
    original: { pages: 7, bytes: 1_520_341 },
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
    original: { pages: 30, bytes: 2_532_532 },
  },
]
/** What all ten have in common. */
const common = {
  url: null,
  price: 0,
  age: { value: 6, unit: '月' },
  rating: 3,
  file,
  titleSource: 'material',
}

const skip = existsSync(path) ? false : `${file} is no longer in data/dumps`

describe('the first dump', { skip }, async () => {
  if (skip) return
  const lines = readFileSync(path, 'utf8').split('\n')
  const { dump, problems } = await readDump(projectFolders.dumps, file)
  const originals = expected.map(({ id, title, original }) => ({
    title,
    original: { id, pages: original?.pages ?? null, bytes: original?.bytes ?? null },
  }))
  const byId = new Map(originals.map(({ original }) => [original.id, original]))
  const matches = matchOriginals(dump.records, indexTitles(originals), byId)

  test('is read whole', () => {
    assert.deepEqual([problems, matches.problems, matches.warnings, [...matches.unmatched]], [[], [], [], []])
    assert.deepEqual([dump.declaredTotal, dump.pagerPages, dump.records.length], [16, [1, 2], 10])
  })
  for (const { line, id, snippet, evidence, original, ...facts } of expected) {
    test(`line ${line} is ${id}`, () => {
      const [listing, ...others] = matches.listings.get(id) ?? []
      assert.ok(listing)
      assert.deepEqual(others, [])
      const { snippet: text, ...rest } = listing
      assert.deepEqual(rest, { ...common, ...facts, line, priceCertain: true, evidence: { by: evidence } })
      assert.deepEqual({ length: text.length, sha256: createHash('sha256').update(text).digest('hex') }, snippet)
      const half = `${listing.title}${text}0 码力 | ${facts.pages} 页 | ${facts.size.value.toFixed(2)} ${facts.size.unit} | 6 月前3`
      assert.equal(lines[line - 1], ` ${half} ${half}`)
      assert.equal(original === null, evidence === 'title')
    })
  }
})
