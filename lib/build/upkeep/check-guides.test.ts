import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { sampleRecords } from '../testing/problems-after.ts'
import { checkCopied, checkGuide } from './check-guides.ts'
import { originalRuns } from './copied-runs.ts'
import { termsOf, termsOnPage } from './guide-terms.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

test('terms are Latin words that say something, and pairs of Han characters', () => {
  assert.deepEqual(termsOf('copyset 怎样选三个 zone'), ['copyset', 'zone', '怎样', '样选', '选三', '三个'])
  assert.deepEqual(termsOf('How a S3 copyset is of the I/O, v2'), ['s3', 'copyset', 'v2'])
  assert.deepEqual(termsOf('存，元数据、𠀀𠀁'), ['元数', '数据', '𠀀𠀁'])
})

describe('a term stands on a page', () => {
  const cases: [term: string, page: string][] = [
    ['copyset', 'The CopySet view'],
    ['chunkfile', 'ChunkfilePool'],
    ['元数', '元\n 数据'],
    ['文件', '⽂件系统'],
    ['file', 'a ﬁle'],
    ['io', 'the IO path'],
    ['raft', 'RAFT（一致性）'],
  ]
  for (const [term, page] of cases) {
    test(`${term}: ${JSON.stringify(page)}`, () => assert.deepEqual(termsOnPage({ zh: term, en: '' }, page), [term]))
  }
  test('but not a short word within another', () => assert.deepEqual(termsOnPage({ zh: '', en: 'io' }, 'a ration'), []))
})

describe('a guide entry', () => {
  const pages = ['Curve cover', 'Curve raft 选主', 'Curve', '', 'Curve mds 心跳', 'Curve end']
  const check = (page: number, zh: string, en: string) => checkGuide({ id: 'x', guide: [{ page, zh, en }] }, pages)
  test('that speaks of its page is not listed', () => assert.deepEqual(check(2, '怎样选主', 'Election'), []))
  test('that speaks of it in English only is not listed', () => assert.deepEqual(check(5, '成员', 'What the MDS hears'), []))
  test('that speaks of another page is listed', () => {
    assert.deepEqual(check(3, '怎样选主', 'How Raft elects'), ['x p. 3: none of its terms: 怎样选主 / How Raft elects'])
  })
  test('that has only terms of every page is listed', () => {
    assert.deepEqual(check(3, '架构', 'Curve'), ['x p. 3: only curve, as on many pages: 架构 / Curve'])
  })
  test('of a page without text is listed', () => assert.deepEqual(check(4, '图', 'Raft'), ['x p. 4: no text: 图 / Raft']))
  test('beyond the end is listed', () => assert.deepEqual(check(7, '图', 'Raft'), ['x p. 7: the document has 6 pages']))
})

describe('words of a record that stand in its original', () => {
  const [source] = sampleRecords.materials.filter(({ material }) => material.id === 'store-raft')
  assert.ok(source)
  const { material } = source
  const copiedFrom = (...texts: string[]) => checkCopied(material, originalRuns(texts))

  test('are told with their place', () => {
    assert.deepEqual(copiedFrom('……快照为什么只记\n文件列表，恢复时又怎样……'), [
      'store-raft summary.zh: copied: 快照为什么只记文件列表恢复时又怎样',
    ])
    assert.deepEqual(copiedFrom('Here the callbacks of the state machine are left to the reader'), [
      'store-raft guide[page 12].en: copied: the callbacks of the state machine are left to the',
    ])
  })

  test('may be its title', () => assert.deepEqual(copiedFrom(material.title.original), []))
  test('may be fewer', () => assert.deepEqual(copiedFrom('快照为什么只记文件列', 'the callbacks of the state machine are'), []))
})

describe('the command says what it lacks', () => {
  const run = (env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'check-guides.ts')], { encoding: 'utf8', env })
  test('the originals', () => {
    const { status, stderr } = run({ ...process.env, ORIGINALS_DIR: '' })
    assert.deepEqual([status, stderr], [1, 'ORIGINALS_DIR must name the folder that holds the originals.\n'])
  })
  test('pdftotext', () => {
    const empty = temporaryFolder()
    const { status, stderr } = run({ ...process.env, ORIGINALS_DIR: empty, PATH: empty })
    assert.deepEqual([status, stderr], [1, 'pdftotext is needed to read the originals: install poppler-utils.\n'])
  })
})
