import assert from 'node:assert/strict'
import test from 'node:test'
import { plugins } from '@citation-js/core'
import { parse, type Entry } from '@retorquere/bibtex-parser'
import type { Talk } from '../../catalogue/catalogue.ts'
import { bareTalk, fullTalk, hostileTalk, sampleUrls } from '../../build/testing/sample-talks.ts'
import { toBibtex } from './to-bibtex.ts'

/** By the parser of Better BibTeX, which turns TeX back into text and names every error. */
function parseBack(talks: readonly Talk[]): Entry[] {
  const { entries, errors } = parse(toBibtex(talks, sampleUrls), { english: false })
  assert.deepEqual(errors, [])
  return entries
}

function speakers(...names: [string, string | null][]): Talk['speakers'] {
  return names.map(([name, nameEn]) => ({ id: 'x', name, nameEn, org: null, role: 'speaker', jobTitle: null }))
}

test('a talk of which everything is known', () => {
  assert.equal(
    toBibtex([fullTalk], sampleUrls),
    `@misc{curve-mds,
  author = {陈, 威},
  title = {{Curve核心组件之MDS元数据节点}},
  howpublished = {Slides, 第一次 Curve Meetup},
  year = {2020},
  month = nov,
  day = {6},
  langid = {chinese},
  url = {https://github.com/opencurve/curve-meetup-slides/blob/de65/2020/1106-Curve%E6%A0%B8%E5%BF%83.pdf},
  note = {Storage Talks: https://talks.example/base/talks/curve-mds/},
}
`,
  )
})

test('the keys are the ids, the entries in order', () => {
  assert.deepEqual(
    parseBack([fullTalk, bareTalk, hostileTalk]).map(({ type, key }) => [type, key]),
    [
      ['misc', 'curve-mds'],
      ['misc', 'unmatched-1'],
      ['misc', 'hostile-1'],
    ],
  )
})

test('nobody named, no date: no such fields, and the title to sort by', () => {
  assert.deepEqual(parseBack([bareTalk])[0]?.fields, {
    key: '某个没有原件的标题',
    title: '某个没有原件的标题',
    url: 'https://talks.example/base/talks/unmatched-1/',
  })
})

test('signs that old fonts draw as others stand by name', () => {
  const title = { original: 'vector<bool> & a|b', zh: null, en: null }
  assert.ok(
    toBibtex([{ ...bareTalk, title }], sampleUrls).includes(
      'title = {{vector\\textless{}bool\\textgreater{} \\& a\\textbar{}b}},',
    ),
  )
})

test('a document in English, the day on which its address was last tried', () => {
  const [entry] = parseBack([{ ...fullTalk, language: 'en', linkChecked: '2026-11-20' }])
  assert.deepEqual([entry?.fields.langid, entry?.fields.urldate], ['english', '2026-11-20'])
})

test('a paper at a conference', () => {
  const [entry] = parseBack([{ ...fullTalk, kind: 'paper' }])
  assert.deepEqual([entry?.type, entry?.fields.booktitle], ['inproceedings', '第一次 Curve Meetup'])
})

test('a month without a day', () => {
  const fields = parseBack([{ ...fullTalk, date: '2021-06' }])[0]?.fields
  assert.deepEqual([fields?.year, fields?.month, fields?.day], ['2021', '6', undefined])
})

test('Chinese names stand in parts, pen names as they are', () => {
  const talk = { ...fullTalk, speakers: speakers(['陈威', 'Chen Wei'], ['北侠', 'Bei Xia'], ['digoal', 'digoal']) }
  assert.deepEqual(parseBack([talk])[0]?.fields.author, [
    { lastName: '陈', firstName: '威' },
    { name: '北侠' },
    { name: 'digoal' },
  ])
})

test('Latin names are split, in whatever order the source writes them', () => {
  const feifei = { id: 'li-feifei', name: '李飞飞', nameEn: 'Feifei Li', org: null, role: 'speaker' as const, jobTitle: null }
  const english: Talk = { ...fullTalk, language: 'en', speakers: [feifei] }
  assert.deepEqual(parseBack([english])[0]?.fields.author, [{ lastName: 'Li', firstName: 'Feifei' }])
})

const titles = [
  '50% of #1 & $x_1$',
  "a -- b --- c, ''quoted`` twice,,",
  '{a',
  'b}',
  'a \\b ~ ^',
  '"quoted"',
  '@misc{x,',
  'Curve_detail_for_CNCF',
  '为什么?',
  'vector<bool> & map<int>',
  'a|b > c',
  'a = {b}, c',
]
for (const original of titles) {
  test(`the title ${original} survives`, () => {
    const entries = parseBack([{ ...bareTalk, title: { original, zh: null, en: null } }, fullTalk])
    assert.deepEqual(
      entries.map(({ key, fields }) => [key, fields.title]),
      [
        ['unmatched-1', original],
        ['curve-mds', fullTalk.title.original],
      ],
    )
  })
}

test('citation-js reads its fields back', () => {
  const [item] = plugins.input.chain(toBibtex([fullTalk], sampleUrls))
  assert.equal(item?.id, 'curve-mds')
  assert.deepEqual(item.author, [{ family: '陈', given: '威' }])
  assert.equal(item.URL, fullTalk.links.view)
})
