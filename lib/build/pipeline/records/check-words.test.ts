/** Each rule of the editorial guide breaks a copy of a sample record and must name file and field. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Material } from '../../../catalogue/material.ts'
import { checkWords } from './check-words.ts'
import { formatProblem, type Problem } from '../../tools/problem.ts'
import { readRecords, type SourcedMaterial } from './read-records.ts'
import { reportTo } from './report-problem.ts'
import { sampleFolders } from '../../testing/sample-data.ts'

const records = await readRecords(sampleFolders)
const { materials } = records

type Described = Material & { summary: { zh: string; en: string } }

function problemsOf(sources: readonly SourcedMaterial[]): string[] {
  const problems: Problem[] = []
  checkWords({ ...records, materials: [...sources] }, reportTo(problems))
  return problems.map(formatProblem)
}

function problemsAfter(change: (material: Described) => void): string[] {
  const copy = materials.map((source) => {
    if (source.material.id !== 'store-raft') return source
    const { summary, ...rest } = structuredClone(source.material)
    assert.ok(summary)
    const material: Described = { ...rest, summary }
    change(material)
    return { ...source, material }
  })
  return problemsOf(copy)
}

test('sound words have no problem', () => assert.deepEqual(problemsOf(materials), []))

/** Without a figure, so that a change to one language alone breaks one rule alone. */
const entry = (page: number) => ({
  page,
  zh: `第${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰'[page - 1]}页讲什么`,
  en: `What page ${'ABCDEFGHIJKLMNO'[page - 1]} explains`,
  questions: null,
})

const broken: [name: string, change: (material: Described) => void, expected: RegExp][] = [
  [
    'a summary too long, zh',
    (m) => (m.summary.zh = '长'.repeat(601)),
    /expected summary\.zh: at most 600 characters, found 601$/,
  ],
  [
    'a summary too long, en',
    (m) => (m.summary.en = 'long '.repeat(241)),
    /expected summary\.en: at most 1200 characters, found 1205$/,
  ],
  [
    'a guide entry too long, zh',
    (m) => (m.guide[2] = { ...entry(15), zh: '长'.repeat(101) }),
    /expected guide\[page 15\]\.zh: at most 100 characters, found 101$/,
  ],
  [
    'a guide entry too long, en',
    (m) => (m.guide[2] = { ...entry(15), en: 'x'.repeat(181) }),
    /expected guide\[page 15\]\.en: at most 180 characters, found 181$/,
  ],
  [
    'the words of another record',
    (m) => (m.summary.zh = summaryOf('store-metadata')),
    /expected summary\.zh: words that no other record has, found the words of .*materials\/store-metadata\.yaml$/,
  ],
  ['too few guide entries', (m) => (m.guide = [1, 2, 3].map(entry)), /expected guide: 4 to 12 entries, found 3$/],
  [
    'too many guide entries',
    (m) => (m.guide = Array.from({ length: 13 }, (_, index) => entry(index + 1))),
    /expected guide: 4 to 12 entries, found 13$/,
  ],
  [
    'two entries for a page',
    (m) => (m.guide = [...[1, 2, 3].map(entry), { ...entry(4), page: 3 }]),
    /expected guide\[page 3\]: a page that has one entry, found page 3, which is in guide as well$/,
  ],
  [
    'a line for a page of the guide',
    (m) => Object.assign(m, { guide: [1, 2, 3, 4].map(entry), lines: [{ page: 3, zh: '第三页', en: 'Page three' }] }),
    /expected lines\[page 3\]: a page that has one entry, found page 3, which is in guide as well$/,
  ],
  [
    'a line for a silent page',
    (m) => Object.assign(m, { lines: [{ page: 1, zh: '第一页', en: 'Page one' }], silentPages: [1] }),
    /expected silentPages\[entry 1\]: a page that has one entry, found page 1, which is in lines as well$/,
  ],
  [
    'entries out of order',
    (m) => (m.guide = [1, 3, 2, 4].map(entry)),
    /expected guide\[page 2\]: entries in page order, found page 2 after 3$/,
  ],
  [
    'a line said twice',
    (m) => (m.guide = [...[1, 2, 3].map(entry), { ...entry(4), zh: entry(1).zh }]),
    /expected guide\[page 4\]\.zh: words that no other record has, found the words of .*materials\/store-raft\.yaml$/,
  ],
  [
    'a Chinese title in English',
    (m) => (m.title.zh = 'Engineering practice of Raft in a store'),
    /expected title\.zh: text in Chinese, found "Engineering practice of Raft in a store"$/,
  ],
  ['an English title in Chinese', (m) => (m.title.en = '工程实践'), /expected title\.en: text in English, found "工程实践"$/],
  [
    'an English guide entry in Chinese',
    (m) => (m.guide[2] = { ...entry(15), en: '复制组怎样恢复' }),
    /expected guide\[page 15\]\.en: text in English, found "复制组怎样恢复"$/,
  ],
  [
    'a Chinese summary in English',
    (m) => (m.summary.zh = 'Block and file storage share one log but part ways at apply'),
    /expected summary\.zh: text in Chinese, found "Block and /,
  ],
  [
    'a guide entry with another figure in English',
    (m) => (m.guide[2] = { ...entry(15), zh: '三副本写入要4毫秒', en: 'Writing three replicas takes 5 ms' }),
    /expected guide\[page 15\]\.en: the same figures as in Chinese, found 4, 5 in one of them only$/,
  ],
  [
    'a line without a name that the Chinese has',
    (m) => Object.assign(m, { lines: [{ page: 1, zh: '由MDS决定', en: 'The server decides' }] }),
    /expected lines\[page 1\]\.en: the same names as in Chinese, found MDS in one of them only$/,
  ],
  [
    'a summary with a figure in English only',
    (m) => (m.summary.en = 'Nine of 128 replicas'),
    /expected summary\.en: the same figures as in Chinese, found 128 in one of them only$/,
  ],
  [
    'a question too long',
    (m) => (m.questions = { zh: ['问'.repeat(61)], en: ['Why?'] }),
    /expected questions\.zh\[entry 1\]: at most 60 characters, found 61$/,
  ],
]

function summaryOf(id: string): string {
  return materials.find(({ material }) => material.id === id)?.material.summary?.zh ?? ''
}

for (const [name, change, expected] of broken) {
  test(name, () => {
    const problems = problemsAfter(change)
    assert.equal(problems.length, 1, problems.join('\n'))
    assert.match(problems[0] ?? '', /materials\/store-raft\.yaml:\d+: /)
    assert.match(problems[0] ?? '', expected)
  })
}

test('characters are counted, not UTF-16 units', () => {
  assert.deepEqual(
    problemsAfter((m) => (m.summary.zh = '👩'.repeat(600))),
    [],
  )
})

describe('openings of machines', () => {
  const zh = ['本文介绍了MDS', '本讲从Raft说起', '该文档描述', '这篇文章', '主要介绍']
  const en = ['This talk introduces', 'This document', 'An overview of', 'An introduction to', 'Introduces the', 'this paper']
  for (const opening of zh) {
    test(opening, () =>
      assert.match(problemsAfter((m) => (m.summary.zh = opening)).join(), /expected summary\.zh: an opening that says something/),
    )
  }
  for (const opening of en) {
    test(opening, () =>
      assert.match(problemsAfter((m) => (m.summary.en = opening)).join(), /expected summary\.en: an opening that says something/),
    )
  }
  for (const opening of ['Introspection of', 'Thistle', '本地盘', '介质']) {
    test(`${opening} is none`, () =>
      assert.deepEqual(
        problemsAfter((m) => (/\p{Script=Han}/u.test(opening) ? (m.summary.zh = opening) : (m.summary.en = `${opening} it`))),
        [],
      ))
  }
})
