/** What a query wishes for → which records meet it. */
import type { SearchRecords } from '../corpus/search-data.ts'
import type { Wish } from '../query/soft-words.ts'
import { parseRange } from '../query/parse-query.ts'
import { inRange, valuesOf, yearOf } from './facets.ts'

type Test = (index: number) => boolean

/** What was filmed is a talk as well, whatever it is kept as. */
function meets({ field, values }: Wish, { records, topics }: SearchRecords): Test {
  const wanted = new Set(values)
  const ranges = field === 'pages' ? values.flatMap((value) => parseRange(value) ?? []) : []
  return (index) => {
    const record = records[index]
    if (!record) return false
    if (field === 'kind' && wanted.has('talk') && record.video) return true
    if (field === 'pages') return ranges.some((range) => inRange(record.pages, range))
    const own = field === 'year' ? [String(yearOf(record)), record.date?.slice(0, 7) ?? ''] : valuesOf(record, field, topics)
    return own.some((value) => wanted.has(value))
  }
}

/**
 * One test for each wish. Who wishes for a beginning and names a product or another topic finds what introduces it first: that
 * meets the wish for a level, and one more.
 * @param named topics that the other words of the query name
 */
export function wishTests(wishes: readonly Wish[], named: readonly string[], data: SearchRecords): Test[] {
  const tests = wishes.map((wish) => meets(wish, data))
  const products = wishes.flatMap(({ field, values }) => (field === 'product' ? values : []))
  const level = wishes.findIndex(({ field, values }) => field === 'level' && values.includes('introduction'))
  // A theme says less of what is meant than a component: "consensus" is Raft's before it is that of consistency.
  const parts = named.filter((id) => data.topics[id]?.facet !== 'theme')
  const meant = [...products, ...(parts.length > 0 ? parts : named)]
  const first = new Set(meant.flatMap((id) => data.topics[id]?.first ?? []))
  if (level === -1 || first.size === 0) return tests
  const isFirst: Test = (index) => first.has(data.records[index]?.id ?? '')
  return [...tests.map((test, at): Test => (at === level ? (index) => test(index) || isFirst(index) : test)), isFirst]
}
