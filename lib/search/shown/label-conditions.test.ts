/** Whoever types a kind, a level or a language as the site shows it finds the records that it is shown of. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { kinds, languages, levels } from '../../catalogue/kinds.ts'
import { locales } from '../../words/locale.ts'
import { getMessages } from '../../words/messages.ts'
import type { SearchRecord, SearchRecords } from '../corpus/search-data.ts'
import { conditionTest } from '../filter/match-condition.ts'
import { parseQuery } from '../query/parse-query.ts'
import { noFold } from '../text/normalise.ts'

const record: SearchRecord = { id: '', title: '', kind: 'unknown' }
/** One record of each value, named by it. */
const shown = {
  kind: { label: 'kinds', records: kinds.map((kind) => ({ ...record, id: kind, kind })) },
  level: { label: 'levels', records: levels.map((level) => ({ ...record, id: level, level })) },
  lang: { label: 'languages', records: languages.map((lang) => ({ ...record, id: lang, lang })) },
} as const

/** What is in Chinese and English is in Chinese too. */
function isOf(id: string, value: string): boolean {
  return value.split('+').every((one) => id.split('+').includes(one))
}

for (const locale of locales) {
  for (const [field, { label, records }] of Object.entries(shown)) {
    describe(`${field} in ${locale}`, () => {
      const data: SearchRecords = {
        records,
        topics: {},
        speakers: {},
        events: {},
        tables: { traditional: '', regionalWords: {}, pinyin: {} },
      }
      for (const [value, name] of Object.entries(getMessages(locale)[label])) {
        test(name, () => {
          const [condition] = parseQuery(`${field}:"${name}"`).conditions
          assert.ok(condition)
          const found = data.records.filter(conditionTest(condition, data, noFold)).map(({ id }) => id)
          assert.deepEqual(
            found,
            records.map(({ id }) => id).filter((id) => isOf(id, value)),
          )
        })
      }
    })
  }
}
