import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { OriginalFacts } from './compare-facts.ts'
import type { DumpRecord } from '../dump/parse-record.ts'
import { indexTitles, splitTitle, type SplitText } from './split-title.ts'

const original = (id: string, pages: number | null = null, bytes: number | null = null): OriginalFacts => ({ id, pages, bytes })
const known: [title: string, original: OriginalFacts][] = [
  ['Raft在Curve存储中的工程实践', original('raft', 29, 2_308_101)],
  ['Curve核心组件之mds – 网易数帆', original('mds', 29)],
  ['Curve核心组件之mds', original('mds-short', 29)],
  ['PolarDB开源生态介绍 - 杭州Meetup 2022.10.15', original('ecosystem', 29)],
  ['rename接口实现方案（已实现）', original('rename', 29)],
  ['Curve文件系统元数据管理', original('metadata', 29)],
  ['S3 数据缓存方案', original('cache-v1', 9)],
  ['S3 数据缓存方案', original('cache-v2', 11)],
  ['Curve 存储', original('storage', 29)],
  ['Curve 存储设计', original('storage-design', 12)],
  ['分布式存储', original('distributed')],
  ['分布式存储的要素', original('elements', 3)],
  ['POLARDB (Cao Wei, Apsara 2017)', original('polardb-2017')],
  ['CurveFS', original('curvefs', 12, 2_308_101)],
  ['CurveBS', original('curvebs', 12)],
  ['PFS 用户手册', original('manual')],
  ["从 EuroSys'23 论文看文件系统：怎样演进？", original('questioned', 29)],
]
const names = ['PolarDB', 'CurveFS', 'CurveBS']
const index = indexTitles(
  known.map(([title, facts]) => ({ title, original: facts })),
  names,
)

function split(body: string, pages: number | null = 29): SplitText {
  const record: DumpRecord = {
    file: 'a.txt',
    line: 1,
    body,
    pages,
    size: { value: 2.2, unit: 'MB' },
    age: { value: 6, unit: '月' },
    rating: 3,
  }
  return splitTitle(record, index)
}

describe('the price', () => {
  const cases: [body: string, text: string, price: number | null, certain: boolean][] = [
    ['写入流程0', '写入流程', 0, true],
    ['写入流程5', '写入流程', 5, true],
    ['小节100', '小节100', null, false],
    ['小节20', '小节20', null, false],
    ['v8.0', 'v8.', 0, true],
    ['v8.00', 'v8.0', 0, false],
    ['第000', '第00', 0, false],
    ['第010', '第010', null, false],
    ['写于20220', '写于20220', null, false],
    ['完1000', '完1000', null, false],
    ['从零开始学 Kubernetes 1.200', '从零开始学 Kubernetes 1.20', 0, false],
    ['升级到 2.6.150', '升级到 2.6.150', null, false],
    ['MySQL 8.00', 'MySQL 8.0', 0, false],
    ['Curve v20', 'Curve v2', 0, false],
    ['第 2.5', '第 2.', 5, true],
  ]
  for (const [body, text, price, certain] of cases) {
    test(`${body} → ${text}, ${price}`, () => {
      const { title, snippet, ...rest } = split(body)
      assert.deepEqual([title + snippet, rest.price, rest.priceCertain], [text, price, certain])
    })
  }

  test('a known title that ends in digits decides first', () => {
    const { title, snippet, price, priceCertain } = split('PolarDB开源生态介绍 - 杭州Meetup 2022.10.150')
    assert.deepEqual([title, snippet, price, priceCertain], ['PolarDB开源生态介绍 - 杭州Meetup 2022.10.15', '', 0, true])
  })
  test('a known title leaves at least one digit for the price', () => {
    assert.equal(split('PolarDB开源生态介绍 - 杭州Meetup 2022.10.15').titleSource, 'guess')
  })
})

describe('a known title', () => {
  const cases: [name: string, body: string, title: string, candidates: string[], pages?: number][] = [
    ['is the beginning of the text', 'Raft在Curve存储中的工程实践Curve文件存储0', 'Raft在Curve存储中的工程实践', ['raft']],
    ['is the whole text', 'Curve文件系统元数据管理0', 'Curve文件系统元数据管理', ['metadata']],
    ['differs in case and spaces', 'raft 在curve存储中的工程实践x0', 'raft 在curve存储中的工程实践', ['raft']],
    ['differs in the kind of dash', 'Curve核心组件之mds-网易数帆故障域0', 'Curve核心组件之mds-网易数帆', ['mds']],
    ['has a Chinese dash', 'Curve核心组件之mds——网易数帆故障域0', 'Curve核心组件之mds——网易数帆', ['mds']],
    ['is the longest of those that fit', 'Curve核心组件之mds – 网易数帆故障域0', 'Curve核心组件之mds – 网易数帆', ['mds']],
    ['is the shorter one where the longer does not fit', 'Curve核心组件之mds 网易0', 'Curve核心组件之mds', ['mds-short']],
    ['lacks a parenthesis that the original has', 'rename接口实现方案背景0', 'rename接口实现方案', ['rename']],
    ['has the parenthesis, half-width', 'rename接口实现方案(已实现)背景0', 'rename接口实现方案(已实现)', ['rename']],
    [
      'has a parenthesis that the original lacks',
      'Curve文件系统元数据管理（第二版）inode B0',
      'Curve文件系统元数据管理（第二版）',
      ['metadata'],
    ],
    [
      'has a nested parenthesis that the original lacks',
      'Curve文件系统元数据管理(二(下))x0',
      'Curve文件系统元数据管理(二(下))',
      ['metadata'],
    ],
    [
      'does not swallow a parenthesis that never closes',
      'Curve文件系统元数据管理(第二版0',
      'Curve文件系统元数据管理',
      ['metadata'],
    ],
    ['is shared by two originals', 'S3 数据缓存方案背景0', 'S3 数据缓存方案', ['cache-v1', 'cache-v2'], 9],
    [
      'is asked with another quote',
      '从 EuroSys’23 论文看文件系统：怎样演进？0',
      '从 EuroSys’23 论文看文件系统：怎样演进？',
      ['questioned'],
    ],
    ['lacks its question mark', '从EuroSys‘23论文看文件系统:怎样演进0', '从EuroSys‘23论文看文件系统:怎样演进', ['questioned']],
    ['is the shorter one where its pages agree', 'Curve 存储设计要点0', 'Curve 存储', ['storage'], 29],
    ['is the longer one where its pages agree', 'Curve 存储设计要点0', 'Curve 存储设计', ['storage-design'], 12],
    ['is the longer one though only the shorter could agree', '分布式存储的要素0', '分布式存储的要素', ['elements'], 40],
  ]
  for (const [name, body, title, candidates, pages] of cases) {
    test(name, () => {
      const result = split(body, pages)
      assert.deepEqual([result.title, result.candidates, result.titleSource], [title, candidates, 'material'])
    })
  }
})

describe('a beginning that is no title of the record', () => {
  const cases: [name: string, body: string, title: string, doubtful: string[], pages?: number | null][] = [
    ['a known title without facts', 'PFS 用户手册补遗0', 'PFS 用户手册补遗', ['manual']],
    ['a known title of other pages', 'Curve 存储设计要点0', 'Curve 存储设计要点', ['storage-design'], 40],
    ['another version of a title without facts', 'PFS 用户手册V20', 'PFS 用户手册V2', ['manual']],
    ['a product', 'PolarDB 分布式版性能白皮书0', 'PolarDB 分布式版性能白皮书', ['polardb-2017']],
    ['a product before a bullet', 'PolarDB• 背景0', 'PolarDB', ['polardb-2017']],
    ['a product, whose pages alone agree', 'CurveBS 部署0', 'CurveBS 部署', ['curvebs'], 12],
    ['a record of unknown pages', 'Curve文件系统元数据管理的演进0', 'Curve文件系统元数据管理的演进', ['metadata'], null],
    ['within a word', 'CurveFSx 的设计0', 'CurveFSx 的设计', []],
    [
      'within a number',
      'PolarDB开源生态介绍 - 杭州Meetup 2022.10.150天0',
      'PolarDB开源生态介绍 - 杭州Meetup 2022.10.150天',
      ['polardb-2017'],
    ],
  ]
  for (const [name, body, title, doubtful, pages] of cases) {
    test(name, () => {
      const result = split(body, pages)
      assert.deepEqual([result.title, result.candidates, result.doubtful, result.titleSource], [title, [], doubtful, 'guess'])
    })
  }

  const sure: [name: string, body: string, title: string, candidate: string, pages?: number | null][] = [
    ['a product with nothing behind it', 'PolarDB0', 'PolarDB', 'polardb-2017'],
    ['a title without facts with nothing behind it', 'PFS 用户手册0', 'PFS 用户手册', 'manual'],
    ['a title without facts before a sign', 'PFS 用户手册• 背景0', 'PFS 用户手册', 'manual'],
    ['a title without facts before a Latin capital', 'PFS 用户手册PFS 目录0', 'PFS 用户手册', 'manual'],
    ['a title without facts that is repeated', 'PFS 用户手册PFS 用户手册 目录0', 'PFS 用户手册', 'manual'],
    ['a price right behind a title', 'PFS 用户手册20', 'PFS 用户手册', 'manual'],
    ['a record of unknown pages', 'Curve文件系统元数据管理0', 'Curve文件系统元数据管理', 'metadata', null],
  ]
  for (const [name, body, title, candidate, pages] of sure) {
    test(`but: ${name}`, () => {
      const result = split(body, pages)
      assert.deepEqual([result.title, result.candidates, result.doubtful], [title, [candidate], []])
    })
  }

  test('a product, whose pages and size agree', () => {
    const record = { file: 'a.txt', line: 1, body: 'CurveFS目录0', pages: 12, size: { value: 2.2, unit: 'MB' as const } }
    assert.deepEqual(splitTitle({ ...record, age: null, rating: null }, index).candidates, ['curvefs'])
  })
})

test('a saved page of the site says itself where the title ends', () => {
  const marked = { title: 'PolarDB', snippet: ' 分布式版 20', url: 'https://docs.example/document/1' }
  const record = {
    file: 'a.html',
    line: 1,
    body: 'PolarDB 分布式版 205',
    pages: null,
    size: null,
    age: null,
    rating: null,
    marked,
  }
  const { title, snippet, price, priceCertain, titleSource, candidates } = splitTitle(record, index)
  assert.deepEqual([title, snippet, price, priceCertain], ['PolarDB', ' 分布式版 20', 5, true])
  assert.deepEqual([titleSource, candidates], ['page', ['polardb-2017']])
})

/** Characters that do not repeat. */
const ideographs = (count: number) => Array.from({ length: count }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('')

describe('an unknown title is guessed, and flagged', () => {
  const cases: [name: string, body: string, title: string][] = [
    ['up to a bullet', '云原生数据库实践• 背景• 目标0', '云原生数据库实践'],
    [
      'as what the text repeats',
      '云原生数据库内核实践© XXX Page 1 of 30 云原生数据库内核实践© XXX Page 20',
      '云原生数据库内核实践',
    ],
    ['up to a numbered list', '云原生数据库实践1. 背景 2. 目标0', '云原生数据库实践'],
    ['as the whole text where it is short', '云原生数据库实践0', '云原生数据库实践'],
    ['as what is repeated at once, however short', 'Ceph架构Ceph架构 目录 背景0', 'Ceph架构'],
    ['as what is repeated at once, over a colon', 'Kubernetes 存储: 入门Kubernetes 存储: 入门 目录0', 'Kubernetes 存储: 入门'],
    ['at the last space before its longest', `${ideographs(50)} ${ideographs(200)}0`, ideographs(50)],
    ['at its longest where nothing else tells', `${ideographs(200)}0`, ideographs(60)],
  ]
  for (const [name, body, title] of cases) {
    test(name, () => {
      const result = split(body)
      assert.deepEqual([result.title, result.titleSource, result.candidates], [title, 'guess', []])
    })
  }
  test('never within a surrogate pair', () => {
    const { title, snippet } = split(`${'👩'.repeat(100)}0`)
    assert.equal(title + snippet, '👩'.repeat(100))
    assert.ok(!/[\ud800-\udbff]$/.test(title))
  })
})

describe('title + snippet + price', () => {
  const bodies = [
    'Raft 在 Curve存储中的工程实践  x\u00a0y\u202e0',
    '小节100',
    'ﬁ—— – （a）0',
    '\u0001<script>${x}</script>__proto__20220',
    'x0',
    '20220',
  ]
  for (const body of bodies) {
    test(`${JSON.stringify(body)} is put together again`, () => {
      const { title, snippet, price } = split(body)
      assert.equal(`${title}${snippet}${price ?? ''}`, body)
    })
  }
})
