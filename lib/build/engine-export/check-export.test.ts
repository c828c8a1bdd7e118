import assert from 'node:assert/strict'
import { test } from 'node:test'
import { characterFold } from '../../search/corpus/corpus.ts'
import { indexName } from './bulk-lines.ts'
import { checkBulkBody, checkIndexBody } from './check-export.ts'
import { indexBody } from './index-body.ts'

const pair = (id: unknown, document: object) =>
  `${JSON.stringify({ index: { _index: indexName, _id: id } })}\n${JSON.stringify(document)}\n`
const sound = pair('a', { id: 'a', title: '元数据', pages: 3, date: '2022-10', guide: [{ page: 1, zh: '日志', en: 'Log' }] })

const cases: [name: string, body: string, problems: string[]][] = [
  ['a sound body', sound, []],
  ['no line feed at the end', sound.slice(0, -1), ['the last line does not end in a line feed']],
  ['half a pair', `${sound}{}\n`, ['a line without its other half']],
  ['what is no JSON', sound.replace('{"id"', '{id'), ['line 2: no JSON object']],
  ['an id twice', sound + sound, ['a: twice']],
  ['an id that is too long', pair('é'.repeat(257), {}), [`${'é'.repeat(257)}: no id of 1 to 512 bytes`]],
  ['a field that is not mapped', pair('a', { other: 1 }), ['a: the field other does not fit the mapping']],
  ['text for a number', pair('a', { pages: '3' }), ['a: the field pages does not fit the mapping']],
  ['a date of another format', pair('a', { date: '2022' }), ['a: the field date does not fit the mapping']],
  ['a field inside that is not mapped', pair('a', { guide: [{ de: '' }] }), ['a: the field guide does not fit the mapping']],
]
for (const [name, body, problems] of cases)
  test(name, () => {
    assert.deepEqual(checkBulkBody(body, new Set()), problems)
  })

const data = {
  records: [],
  topics: { raft: { facet: 'component' as const, zh: 'Raft', en: 'Raft', aliases: [], synonyms: [['快照', 'snapshot']] } },
  speakers: {},
  events: {},
  tables: { traditional: '緩缓', regionalWords: { 元资料: '元数据' }, pinyin: {} },
}

test('the body of the index is sound, and what it names is there', () => {
  const body = indexBody(data, characterFold(data.tables.traditional), '')
  assert.deepEqual(checkIndexBody(body), [])
  const without = JSON.parse(JSON.stringify(body).replaceAll('"talks_fold":{', '"talks_other":{')) as unknown
  assert.match(checkIndexBody(without).join('\n'), /^no part of an analyser: talks_fold/)
})
