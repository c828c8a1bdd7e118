/** What OpenSearch documents of its bulk bodies and index bodies. No server is asked. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { characterFold } from '../../search/corpus/corpus.ts'
import type { SearchRecords } from '../../search/corpus/search-data.ts'
import { bulkBodies, indexName } from './bulk-lines.ts'
import { indexBody, properties } from './index-body.ts'
import { soundsOf } from './sounds.ts'

const data: SearchRecords = {
  records: [
    {
      id: 'one',
      title: '元数据\n高可用',
      en: 'Metadata "HA"',
      kind: 'slides',
      speakers: ['chen-wei'],
      date: '2022-10',
      pages: 3,
    },
    { id: 'two', title: 'Raft', kind: 'unknown', lang: 'zh+en' },
  ],
  topics: { raft: { facet: 'component', zh: 'Raft', en: 'Raft', aliases: [], synonyms: [['快照', 'snapshot'], ['raft']] } },
  speakers: { 'chen-wei': { name: '陈威', other: ['Chen Wei'], org: null } },
  events: {},
  tables: { traditional: '緩缓快快', regionalWords: { 元资料: '元数据', 文件: '文档' }, pinyin: {} },
}
const texts = { one: { zh: '写放大', guide: [[2, '日志', 'Log'] as [number, string, string]] } }

test('a body is pairs of lines, each ends in a line feed, ids are of at most 512 bytes', () => {
  const [body = '', ...more] = bulkBodies(data, texts)
  assert.deepEqual(more, [])
  assert.ok(body.endsWith('\n'))
  const lines = body.slice(0, -1).split('\n')
  assert.equal(lines.length, 2 * data.records.length)
  for (let at = 0; at < lines.length; at += 2) {
    const { index } = JSON.parse(lines[at] ?? '') as { index: { _index: string; _id: string } }
    assert.deepEqual(index, { _index: indexName, _id: data.records[at / 2]?.id })
    assert.ok(Buffer.byteLength(index._id) <= 512)
    const document = JSON.parse(lines[at + 1] ?? '') as Record<string, unknown>
    // Fields that the mapping, which is strict, does not know would be refused.
    assert.deepEqual(
      Object.keys(document).filter((field) => !(field in properties)),
      [],
    )
  }
})

test('a record is of the topics that its own are parts of, too', () => {
  const topic = { facet: 'product' as const, zh: '', en: '', aliases: [], synonyms: [] }
  const [body = ''] = bulkBodies(
    {
      ...data,
      records: [{ id: 'part', title: '', kind: 'talk', topics: ['store-fs'] }],
      topics: { store: topic, 'store-fs': { ...topic, parent: 'store' } },
    },
    {},
  )
  assert.deepEqual((JSON.parse(body.split('\n')[1] ?? '') as { topics: unknown }).topics, ['store-fs', 'store'])
})

test('bodies are cut between records', () => {
  const bodies = bulkBodies(data, texts, 10)
  assert.equal(bodies.length, 2)
  assert.equal(bodies.join(''), bulkBodies(data, texts).join(''))
})

test('what is typed in pinyin or first letters begins one of the sounds', () => {
  const { pinyin, initials } = soundsOf(['Curve元数据'])
  assert.deepEqual(pinyin, ['yuanshuju', 'shuju', 'ju'])
  assert.deepEqual(initials, ['ysj', 'sj', 'j'])
})

test('the index folds characters, replaces regional words that the texts do not use, and knows the synonyms', () => {
  const body = indexBody(data, characterFold(data.tables.traditional), '元数据 文件') as {
    settings: {
      analysis: { char_filter: unknown; filter: unknown; analyzer: Record<string, { char_filter: string[]; filter: string[] }> }
    }
  }
  const { char_filter, filter, analyzer } = body.settings.analysis
  assert.deepEqual(char_filter, {
    talks_fold: { type: 'mapping', mappings: ['緩 => 缓'] },
    talks_regional: { type: 'mapping', mappings: ['元资料 => 元数据'] },
  })
  assert.deepEqual(filter, { talks_synonyms: { type: 'synonym_graph', synonyms: ['快照, snapshot'], lenient: true } })
  const named = { ...(char_filter as object), ...(filter as object), cjk_width: 1, lowercase: 1, cjk_bigram: 1 }
  const used = Object.values(analyzer).flatMap((one) => [...one.char_filter, ...one.filter])
  assert.deepEqual(
    used.filter((name) => !(name in named)),
    [],
  )
})
