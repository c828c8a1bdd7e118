/** Each rule of the editorial guide breaks a copy of a sample record and must name file and field. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Material } from '../../../catalogue/material.ts'
import { checkWords } from './check-words.ts'
import { formatProblem } from '../../tools/problem.ts'
import { readRecords } from './read-records.ts'
import { sampleFolders } from '../../testing/sample-data.ts'

const { materials } = await readRecords(sampleFolders)

type Described = Material & { summary: { zh: string; en: string } }

function problemsAfter(change: (material: Described) => void): string[] {
  const copy = materials.map((source) => {
    if (source.material.id !== 'store-raft') return source
    const { summary, ...rest } = structuredClone(source.material)
    assert.ok(summary)
    const material: Described = { ...rest, summary }
    change(material)
    return { ...source, material }
  })
  return checkWords(copy).map(formatProblem)
}

test('sound words have no problem', () => assert.deepEqual(checkWords(materials).map(formatProblem), []))

const entry = (page: number) => ({ page, zh: `第${page}页讲什么`, en: `What page ${page} explains`, questions: null })

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
    /expected guide\.2\.zh: at most 100 characters, found 101$/,
  ],
  [
    'a guide entry too long, en',
    (m) => (m.guide[2] = { ...entry(15), en: 'x'.repeat(181) }),
    /expected guide\.2\.en: at most 180 characters, found 181$/,
  ],
  [
    'the words of another record',
    (m) => (m.summary.zh = summaryOf('store-metadata')),
    /expected summary\.zh: words that no other record has, found the words of materials\/store-metadata\.yaml$/,
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
    /expected guide\.3: a page that has one entry, found page 3, which is in guide as well$/,
  ],
  [
    'a line for a page of the guide',
    (m) => Object.assign(m, { guide: [1, 2, 3, 4].map(entry), lines: [{ page: 3, zh: '第三页', en: 'Page three' }] }),
    /expected lines\.0: a page that has one entry, found page 3, which is in guide as well$/,
  ],
  [
    'a line for a silent page',
    (m) => Object.assign(m, { lines: [{ page: 1, zh: '第一页', en: 'Page one' }], silentPages: [1] }),
    /expected silentPages\.0: a page that has one entry, found page 1, which is in lines as well$/,
  ],
  [
    'entries out of order',
    (m) => (m.guide = [1, 3, 2, 4].map(entry)),
    /expected guide\.2: entries in page order, found page 2 after 3$/,
  ],
  [
    'a line said twice',
    (m) => (m.guide = [...[1, 2, 3].map(entry), { ...entry(4), zh: entry(1).zh }]),
    /expected guide\.3\.zh: words that no other record has, found the words of materials\/store-raft\.yaml$/,
  ],
  [
    'a question too long',
    (m) => (m.questions = { zh: ['问'.repeat(61)], en: ['Why?'] }),
    /expected questions\.zh\.0: at most 60 characters, found 61$/,
  ],
]

function summaryOf(id: string): string {
  return materials.find(({ material }) => material.id === id)?.material.summary?.zh ?? ''
}

for (const [name, change, expected] of broken) {
  test(name, () => {
    const problems = problemsAfter(change)
    assert.equal(problems.length, 1, problems.join('\n'))
    assert.match(problems[0] ?? '', /^materials\/store-raft\.yaml:\d+: /)
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
        problemsAfter((m) => Object.assign(m.summary, { zh: opening, en: `${opening} it` })),
        [],
      ))
  }
})
