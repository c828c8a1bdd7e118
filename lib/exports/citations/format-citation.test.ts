import assert from 'node:assert/strict'
import { join } from 'node:path'
import test from 'node:test'
import type { Talk } from '../../catalogue/catalogue.ts'
import { createCitationFormatter } from './format-citation.ts'
import { readCslStyles } from '../../site/read-csl-styles.ts'
import { bareTalk, fullTalk, hostileTalk, sampleUrls } from '../../build/testing/sample-talks.ts'

const format = createCitationFormatter(readCslStyles(join(import.meta.dirname, '../../../data/csl')))

function speaker(id: string, name: string, nameEn: string): Talk['speakers'][number] {
  return { id, name, nameEn, org: null, role: 'author', jobTitle: null }
}

const four = [
  speaker('li-xiaocui', '李小翠', 'Li Xiaocui'),
  speaker('chen-wei', '陈威', 'Chen Wei'),
  speaker('wu-hanqing', '吴汉卿', 'Wu Hanqing'),
  speaker('xu-chaojie', '许超杰', 'Xu Chaojie'),
]
const short: Talk = { ...fullTalk, title: { original: '标题', zh: '标题', en: 'Title' }, event: null }
const url = fullTalk.links.view ?? ''

const cases: [string, Talk, string, string][] = [
  [
    'slides at an event',
    fullTalk,
    `陈威. Curve核心组件之MDS元数据节点[Z/OL]//第一次 Curve Meetup. (2020-11-06). ${url}.`,
    `Chen, W. (2020, November 6). Curve核心组件之MDS元数据节点 [Curve core components: the MDS metadata server] [Slides]. First Curve Meetup. ${url}`,
  ],
  [
    'nobody named, no date',
    { ...short, speakers: [], date: null, dateSource: null },
    `标题[Z/OL]. ${url}.`,
    `标题 [Title] [Slides]. (n.d.). ${url}`,
  ],
  [
    'four authors of a design document',
    { ...short, kind: 'design-doc', speakers: four },
    `李小翠, 陈威, 吴汉卿, 等. 标题[R/OL]. (2020-11-06). ${url}.`,
    `Li, X., Chen, W., Wu, H., & Xu, C. (2020). 标题 [Title] [Design document]. ${url}`,
  ],
  [
    'four authors of an English one',
    { ...short, kind: 'design-doc', language: 'en', speakers: four, title: { original: 'Title', zh: null, en: 'Title' } },
    `LI X, CHEN W, WU H, et al. Title[R/OL]. (2020-11-06). ${url}.`,
    `Li, X., Chen, W., Wu, H., & Xu, C. (2020). Title [Design document]. ${url}`,
  ],
  [
    'pen names, month only',
    {
      ...short,
      kind: 'article',
      date: '2021-06',
      speakers: [speaker('digoal', 'digoal', 'digoal'), speaker('bei-xia', '北侠', 'Bei Xia')],
    },
    `digoal, 北侠. 标题[EB/OL]. (2021-06). ${url}.`,
    `digoal & Bei Xia. (2021, June). 标题 [Title]. ${url}`,
  ],
  [
    'a title that looks like markup',
    { ...short, title: { original: 'vector<i> & map<b>', zh: null, en: null } },
    `陈威. vector<i> & map<b>[Z/OL]. (2020-11-06). ${url}.`,
    `Chen, W. (2020, November 6). vector<i> & map<b> [Slides]. ${url}`,
  ],
  [
    'only a dump knows it',
    bareTalk,
    '某个没有原件的标题[Z/OL]. https://talks.example/base/talks/unmatched-1/.',
    '某个没有原件的标题. (n.d.). https://talks.example/base/en/talks/unmatched-1/',
  ],
]
const titles: [title: string, gbt7714: string, apa: string][] = [
  ['深入理解“元数据”', '深入理解“元数据”[EB/OL]. ', '深入理解“元数据”. (2022'],
  ['何为‘快照’', '何为‘快照’[EB/OL]. ', '何为‘快照’. (2022'],
  ['说说「Raft」', '说说「Raft」[EB/OL]. ', '说说「Raft」. (2022'],
  ['为什么只读实例延迟高？', '为什么只读实例延迟高？[EB/OL]. ', '为什么只读实例延迟高？ (2022'],
  ['“怎么办？”', '“怎么办？”[EB/OL]. ', '“怎么办？” (2022'],
  ['太快了！', '太快了！[EB/OL]. ', '太快了！ (2022'],
  ['PG\'s "snapshot"', 'PG\'s "snapshot"[EB/OL]. ', 'PG\'s "snapshot". (2022'],
]
for (const [original, gbt7714, apa] of titles) {
  const talk: Talk = { ...bareTalk, kind: 'article', date: '2022-10-15', title: { original, zh: null, en: null } }
  test(`GB/T 7714: the title ${original}`, () => assert.ok(format(talk, sampleUrls).gbt7714.startsWith(gbt7714)))
  test(`APA: the title ${original}`, () => assert.ok(format(talk, sampleUrls).apa.startsWith(apa)))
}

test('GB/T 7714: a place for the day on which the reader looks', () => {
  assert.equal(format(short, sampleUrls).gbt7714Dated, `陈威. 标题[Z/OL]. (2020-11-06)[{day}]. ${url}.`)
})

test('GB/T 7714: a page of it', () => {
  const { gbt7714, gbt7714Dated } = format(fullTalk, sampleUrls, 20)
  assert.equal(gbt7714, `陈威. Curve核心组件之MDS元数据节点[Z/OL]//第一次 Curve Meetup. 2020: 20. ${url}.`)
  assert.ok(gbt7714Dated.includes('2020: 20[{day}]. '))
})

for (const [name, talk, gbt7714, apa] of cases) {
  test(`GB/T 7714: ${name}`, () => assert.equal(format(talk, sampleUrls).gbt7714, gbt7714))
  test(`APA: ${name}`, () => assert.equal(format(talk, sampleUrls).apa, apa))
}

test('no record makes the processor fail', () => assert.ok(format(hostileTalk, sampleUrls).gbt7714.includes('</script>')))
