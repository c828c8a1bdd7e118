/**
 * `speaker:陈威`, `topic:`, `kind:` and their like → which records are meant, by the names in Chinese and English. A value
 * that is nobody's whole name is taken as part of one, so that results narrow while it is typed.
 */
import type { Kind, languages, Level } from '../../catalogue/kinds.ts'
import { inRange, valuesOf, yearOf } from './facets.ts'
import { normalise, type CharacterFold } from '../text/normalise.ts'
import type { FieldCondition } from '../query/parse-query.ts'
import type { SearchRecord, SearchRecords } from '../corpus/search-data.ts'
import { topicsOf } from './record-topics.ts'

/** What a kind, a level or a language may be called in a query, besides its id; part of a name is enough. */
const valueNames = {
  kind: {
    slides: ['幻灯片', '讲稿', 'ppt', 'deck', 'slide deck'],
    talk: ['演讲', '视频', '录像', 'video'],
    'design-doc': ['设计文档', '设计', 'design document', 'design'],
    paper: ['论文', '白皮书'],
    article: ['文章', '博客', 'blog'],
    'meeting-notes': ['会议纪要', '双周会', 'meeting notes'],
    course: ['课程'],
    reference: ['参考', '参考资料'],
    'test-report': ['测试报告', 'test report'],
    unknown: ['类型未知', 'kind unknown'],
  },
  level: {
    introduction: ['入门', '介绍', 'beginner'],
    design: ['设计'],
    'deep-dive': ['深入', '进阶', 'deep dive', 'advanced'],
    operations: ['运维'],
    measurements: ['测量', '测试'],
  },
  lang: { zh: ['中文', 'chinese'], en: ['英文', 'english'], 'zh+en': ['中文与英文', 'chinese and english'] },
} as const satisfies {
  kind: Record<Kind, readonly string[]>
  level: Record<Level, readonly string[]>
  lang: Record<(typeof languages)[number], readonly string[]>
}

type NamedField = Extract<FieldCondition, { value: string }>['field']

/** By what names a query may mean the values of a field, besides their ids; PostgreSQL gets them as a table. */
export function namesOf(
  field: NamedField,
  { speakers, topics, events }: SearchRecords,
): [id: string, names: readonly string[]][] {
  switch (field) {
    case 'speaker':
      return Object.entries(speakers).map(([id, { name, other, org }]) => [id, [name, ...other, ...(org === null ? [] : [org])]])
    case 'topic':
      return Object.entries(topics).map(([id, { zh, en, aliases }]) => [id, [zh, en, ...aliases]])
    case 'event':
      return Object.entries(events).map(([id, { zh, en }]) => [id, [zh, en]])
    case 'kind':
    case 'level':
    case 'lang':
      return Object.entries(valueNames[field])
  }
}

function idsNamed(field: NamedField, value: string, data: SearchRecords, fold: CharacterFold): Set<string> {
  const named = namesOf(field, data).map(([id, names]) => ({ id, names: [id, ...names].map((name) => normalise(name, fold)) }))
  const whole = named.filter(({ names }) => names.includes(value))
  return new Set(
    (whole.length > 0 ? whole : named.filter(({ names }) => names.some((name) => name.includes(value)))).map(({ id }) => id),
  )
}

function idsOf(record: SearchRecord, field: NamedField, topics: SearchRecords['topics']): readonly string[] {
  if (field === 'topic') return topicsOf(record, topics)
  const values = valuesOf(record, field, topics)
  // What is in both languages has a name for that too: zh+en.
  return field === 'lang' ? [...values, values.join('+')] : values
}

/** A condition → the test that a record must pass. */
export function conditionTest(
  condition: FieldCondition,
  data: SearchRecords,
  fold: CharacterFold,
): (record: SearchRecord) => boolean {
  if ('range' in condition) {
    const { field, range, not } = condition
    return (record) => inRange(field === 'year' ? yearOf(record) : record.pages, range) !== not
  }
  const { field, value, not } = condition
  const text = normalise(value, fold)
  // Characters that can't be seen leave nothing, which every name would hold.
  if (text === '') return () => not
  const wanted = idsNamed(field, text, data, fold)
  // A meeting of a series is found by its date too.
  const isDate = (record: SearchRecord) => field === 'event' && (record.eventDate ?? '').startsWith(text)
  return (record) => (idsOf(record, field, data.topics).some((id) => wanted.has(id)) || isDate(record)) !== not
}
