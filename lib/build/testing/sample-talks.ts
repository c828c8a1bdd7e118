/** Talks for the tests: one of which everything is known, one of which nothing is, and one that tries to break every format. */
import type { Catalogue, CatalogueTopic, Talk } from '../../catalogue/catalogue.ts'
import { dataLicence } from '../../catalogue/data-licence.ts'
import { siteUrls } from '../../words/site-urls.ts'
import { talkOfListings } from '../pipeline/output/build-catalogue.ts'

export const sampleUrls = siteUrls('https://talks.example', '/base')

/** A record that stands in a dump only. */
export const bareTalk: Talk = talkOfListings(
  'unmatched-1',
  '某个没有原件的标题',
  [],
  'https://talks.example/base/talks/unmatched-1/',
)

export const fullTalk: Talk = {
  ...bareTalk,
  id: 'curve-mds',
  url: 'https://talks.example/base/talks/curve-mds/',
  title: {
    original: 'Curve核心组件之MDS元数据节点',
    zh: 'Curve核心组件之MDS元数据节点',
    en: 'Curve core components: the MDS metadata server',
  },
  otherTitles: ['Curve核心组件之 MDS'],
  kind: 'slides',
  language: 'zh',
  speakers: [
    { id: 'chen-wei', name: '陈威', nameEn: 'Chen Wei', org: '网易数帆', role: 'speaker', jobTitle: '资深系统开发工程师' },
  ],
  event: {
    id: 'curve-meetup-2020',
    name: '第一次 Curve Meetup',
    nameEn: 'First Curve Meetup',
    series: 'curve-meetup-2020',
    date: '2020-11-06',
    city: null,
    online: true,
  },
  collection: { id: 'meetups', zh: '聚会', en: 'Meetups' },
  date: '2020-11-06',
  dateSource: 'readme',
  topics: ['product:curvebs', 'component:mds'],
  level: 'design',
  pages: 23,
  bytes: 1826001,
  format: 'pdf',
  sha256: '4bd0fd63a20e65252ca7f95b47d46098562120f7fa23843cf2e4857511db3764',
  gitBlob: '007b4bd8764a72c7655b856b63016026b165fe53',
  repo: 'opencurve/curve-meetup-slides',
  commit: 'de6569319d0572d17205916835e8621a972c5173',
  path: '2020/1106-Curve核心组件之mds-网易数帆-陈威.pdf',
  fileRole: 'original',
  links: {
    view: 'https://github.com/opencurve/curve-meetup-slides/blob/de65/2020/1106-Curve%E6%A0%B8%E5%BF%83.pdf',
    download: 'https://raw.githubusercontent.com/opencurve/curve-meetup-slides/de65/2020/1106-Curve%E6%A0%B8%E5%BF%83.pdf',
    listing: null,
    mirror: null,
    slides: null,
  },
  summary: { zh: '副本落在哪些盘。', en: 'Which disks hold a replica.' },
  guide: [{ page: 6, zh: 'pool隔离物理资源', en: 'Pool isolates hardware', questions: null }],
  videos: [{ url: 'https://live.bilibili.com/22585337', scope: 'live-room' }],
  related: [{ id: 'curve-chunkserver', type: 'same-series' }],
  verified: 'blob',
  source: 'data/materials/curve-mds.yaml',
  added: '2024-04-01T00:00:00Z',
  updated: '2024-05-01T01:00:00+08:00',
}

const hostile = `</script><!-- ]]> & "quotes" 'n' \\ { } $ % # _ ~ ^ * \` [x](y) | <b>b</b> \u0000\u0008\u001b\ufffe\ud800 \u2028\u2029\u0085 \n# h\r\n- = + @`

export const hostileTalk: Talk = {
  ...fullTalk,
  id: 'hostile-1',
  title: { original: hostile, zh: hostile, en: `${hostile} en` },
  otherTitles: [hostile],
  speakers: [{ id: 'x-y', name: hostile, nameEn: hostile, org: hostile, role: 'author', jobTitle: hostile }],
  event: { id: 'e', name: hostile, nameEn: hostile, series: 's', date: null, city: hostile, online: null },
  path: 'a\\b\nc.pdf',
  summary: { zh: hostile, en: hostile },
  guide: [{ page: 1, zh: hostile, en: hostile, questions: null }],
  notes: hostile,
  uncertain: [hostile],
}

export const sampleTopics: CatalogueTopic[] = [
  {
    id: 'curvebs',
    facet: 'product',
    zh: 'CurveBS 块存储',
    en: 'CurveBS block storage',
    aliases: [],
    synonyms: [['curvebs']],
    intro: { zh: '块。', en: 'Blocks.' },
    about: null,
    parent: null,
    start: null,
    reading: [],
  },
  {
    id: 'mds',
    facet: 'component',
    zh: '元数据节点',
    en: 'Metadata server',
    aliases: ['MDS'],
    synonyms: [['mds']],
    intro: { zh: '元。', en: 'Meta.' },
    about: null,
    parent: null,
    start: null,
    reading: [],
  },
]

export const sampleCatalogue: Catalogue = {
  $schema: 'https://talks.example/base/data/catalogue.schema.json',
  schemaVersion: 3,
  url: 'https://talks.example/base/',
  version: '2024.04.30',
  updated: '2024-05-01T01:00:00+08:00',
  licence: dataLicence,
  dumps: [],
  talks: [fullTalk, bareTalk, hostileTalk],
  topics: sampleTopics,
  speakers: [{ id: 'chen-wei', name: '陈威', zh: '陈威', en: 'Chen Wei', aliases: [], org: '网易数帆' }],
  events: [
    {
      id: 'curve-meetup-2020',
      series: 'curve-meetup-2020',
      zh: '第一次 Curve Meetup',
      en: 'First Curve Meetup',
      city: null,
      online: true,
    },
  ],
}
