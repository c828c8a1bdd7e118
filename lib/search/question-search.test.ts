/** Questions: which pages answer them, when they are asked, and what leads the results then. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QuestionData, SearchRecords, SearchText } from './corpus/search-data.ts'
import { noFilters } from './filter/facets.ts'
import { createQuestionAnswerer } from './passages/answer-question.ts'
import type { SearchRequest } from './search.ts'
import { createWholeSearcher } from './whole-search.ts'
import { presentPassages } from './shown/present-passages.ts'
import { noFold } from './text/normalise.ts'

const data: SearchRecords = {
  records: [
    { id: 'snapshots', title: '快照设计', en: 'Snapshots', kind: 'slides', pages: 9, date: '2021-01-01' },
    { id: 'leases', title: 'Leases', kind: 'slides', pages: 9, date: '2022-01-01' },
    { id: 'cache', title: '缓存盘', kind: 'article' },
    { id: 'abstract-only', title: '机房', kind: 'slides' },
  ],
  topics: {},
  speakers: {},
  events: {},
  tables: { traditional: '', regionalWords: {}, pinyin: {} },
}
const text: SearchText = {
  snapshots: {
    zh: '快照怎样做',
    en: 'How snapshots are made',
    guide: [[4, '首次写时把旧块拷进快照文件', 'The first write copies the old block into the snapshot file']],
    lines: [
      [5, '删除快照由后台任务完成', 'A task in the background deletes snapshots'],
      [6, '对象按4MB切块', 'Objects are cut into 4MB blocks'],
    ],
  },
  leases: { lines: [[2, '租约到期前须续约，否则让位', 'A lease is renewed before it ends, or the leader steps down']] },
  cache: {
    sections: [
      ['写满之后', '盘满后直接写对象存储', 'Once the disk is full, writes go to object storage'],
      ['掉电', '掉电后已落盘的数据不丢', 'After a power failure what is on disk is kept'],
    ],
  },
  'abstract-only': { zh: '机柜之间怎样放副本', en: 'How replicas are placed across racks' },
}
const questions: QuestionData = {
  everydayWords: [['断电', '掉电', 'power failure', 'power cut']],
  questions: {
    snapshots: {
      pages: [
        [4, ['打快照时还有人写怎么办', 'what if someone writes during a snapshot']],
        [5, ['不要的备份谁来清', 'who clears away what nobody needs']],
      ],
    },
  },
}
const searcher = createWholeSearcher({ data, text })

const ask = (q: string, change: Partial<SearchRequest> = {}) =>
  searcher.search({ q, filters: noFilters, synonyms: true, ...change })
const places = (q: string, change: Partial<SearchRequest> = {}) =>
  ask(q, change).passages.map(({ record, page, anchor }) => `${record.id} ${page ?? anchor ?? ''}`)

test('before what answers questions is there, nothing is answered by pages, and the answer says where they would be', async () => {
  const lacking = (q: string, change?: Partial<SearchRequest>) => ask(q, change).lacksAnswerer
  assert.deepEqual(places('打快照的时候有人在写会怎么样'), [])
  for (const q of ['打快照的时候有人在写会怎么样', '快照 租约', 'zzzz']) assert.ok(lacking(q), q)
  for (const q of ['', '快照', '快照怎样做', '"打快照的时候 怎么样"']) assert.ok(!lacking(q), q)
  assert.ok(!lacking('打快照的时候有人在写会怎么样', { passages: false }))
  const sources = { data, text, asked: questions, fold: noFold }
  searcher.addAnswerer(await createQuestionAnswerer(sources, () => Promise.resolve()))
  assert.ok(!lacking('打快照的时候有人在写会怎么样'))
})

test('a question lands on the page that answers it, in either language', () => {
  assert.equal(places('打快照的时候有人在写会怎么样')[0], 'snapshots 4')
  assert.equal(places('what does someone who writes while a snapshot is taken change')[0], 'snapshots 4')
  assert.equal(places('没用的旧备份要由谁来清理')[0], 'snapshots 5')
  assert.equal(places('who steps down when nobody renewed the lease')[0], 'leases 2')
})

test('everyday words stand for technical ones, and the passage says so', () => {
  const [first] = ask('突然断电会不会有影响').passages
  assert.equal(first?.anchor, '掉电')
  assert.deepEqual(first?.why, [
    { kind: 'synonym', typed: '断电', found: '掉电' },
    { kind: 'synonym', typed: '断电', found: 'power failure' },
  ])
})

test('the words that a passage shares begin and end with no particle', () => {
  const why = ask('磁盘上的数据掉电了的话还不会丢').passages.flatMap(({ why: reasons }) => reasons.map(({ typed }) => typed))
  assert.ok(why.includes('数据'))
  assert.deepEqual(
    why.filter((word) => /^[的了]|[的了]$/u.test(word)),
    [],
  )
})

for (const q of ['为什么要切成4M的块', '为什么要切成 4 MiB 的块']) {
  test(`${q}: amounts match however they are written`, () => assert.equal(places(q)[0], 'snapshots 6'))
}

test('an abstract answers where there are no lines', () => {
  assert.equal(places('不同机柜里的副本到底要怎么放')[0], 'abstract-only ')
})

test('documents of the best passages lead the results of a question', () => {
  assert.equal(ask('打快照的时候有人在写会怎么样').records[0]?.id, 'snapshots')
})

test('what stands somewhere as typed is answered as it ever was', () => {
  for (const q of ['快照怎样做', 'what is on disk is kept', '快照', '"打快照的时候 怎么样"']) assert.deepEqual(places(q), [], q)
})

test('where words to find stand nowhere together, pages are offered and the order stays', () => {
  const typed = '快照 租约'
  assert.ok(places(typed).length > 0)
  assert.deepEqual(
    ask(typed).records.map(({ id }) => id),
    ask(typed, { passages: false }).records.map(({ id }) => id),
  )
})

test('they can be turned off, and keep to the filters', () => {
  assert.deepEqual(places('打快照的时候有人在写会怎么样', { passages: false }), [])
  const filters = { ...noFilters, year: { from: 2022, to: 2022 } }
  assert.ok(places('打快照的时候租约要续吗', { filters }).every((place) => place.startsWith('leases')))
})

test('a page of which only the text of the original holds the words is found once it is there, and says why', async () => {
  const withPages = createWholeSearcher({ data, text })
  withPages.addAnswerer(await createQuestionAnswerer({ data, text, asked: questions, fold: noFold }, () => Promise.resolve()))
  const sixth = () => {
    const { passages } = withPages.search({ q: '快照的校验码是哪一步算出来的呢', filters: noFilters, synonyms: true })
    return passages.find(({ page }) => page === 6)
  }
  assert.equal(sixth(), undefined)
  withPages.addPages({ snapshots: { quality: 'good', pageCount: 9, pages: [[6, '切块后逐块算校验码']] } })
  assert.deepEqual(sixth()?.why, [{ kind: 'word', typed: '校验码', found: '校验码' }])
})

test('a passage is shown with its line, its page and the way there', () => {
  const q = '打快照的时候有人在写会怎么样'
  const context = { data, texts: text, fold: noFold, q, pictures: {} }
  const [zh] = presentPassages(ask(q).passages, { ...context, locale: 'zh' })
  assert.deepEqual(zh?.place, { kind: 'page', number: 4 })
  assert.equal(zh?.path, `/talks/snapshots/p/4/?${new URLSearchParams({ q }).toString()}`)
  assert.equal(zh?.text.text, '首次写时把旧块拷进快照文件')
  const other = '突然断电会不会有影响'
  const [en] = presentPassages(ask(other).passages, { ...context, q: other, locale: 'en' })
  const [path, search] = en?.path.split(/[?#]/) ?? []
  const taken = new URLSearchParams(search)
  assert.deepEqual([path, taken.get('q'), taken.getAll('as').includes('power failure')], ['/talks/cache/', other, true])
  assert.match(en?.path ?? '', /#s2$/)
  assert.equal(en?.text.lang, 'en')
  assert.deepEqual(en?.why, ['断电 → power failure'])
})

test('a passage of an article that can be read here leads to its section there, with what was asked', () => {
  const q = '突然断电会不会有影响'
  const hits = ask(q).passages.map((hit) => ({ ...hit, record: { ...hit.record, readable: true as const } }))
  const [shown] = presentPassages(hits, { data, texts: text, fold: noFold, q, pictures: {}, locale: 'zh' })
  const asked = new URLSearchParams([
    ['q', q],
    ['as', '掉电'],
    ['as', 'power failure'],
  ])
  assert.equal(shown?.path, `/talks/cache/read/?${asked.toString()}#${encodeURIComponent('掉电')}`)
})

test('of a question that is met in part, the words that only ask are not marked', () => {
  const { hitOf, records } = ask('how are the replicas placed in the ocean')
  const hit = records.map(hitOf).find(({ record }) => record.id === 'abstract-only')
  assert.deepEqual(hit?.missing, ['ocean'])
  assert.deepEqual(hit?.words, ['replicas', 'placed'])
})

test('where words that only ask stand nowhere, others of them are not marked', () => {
  const { hitOf, records } = ask('how do the replicas across racks')
  const hit = records.map(hitOf).find(({ record }) => record.id === 'abstract-only')
  assert.deepEqual(hit?.missing, [])
  assert.deepEqual(hit?.words, ['replicas', 'across', 'racks'])
})

test('of words that all stand in a text, each is marked', () => {
  const { hitOf, records } = ask('how replicas are placed')
  const hit = records.map(hitOf).find(({ record }) => record.id === 'abstract-only')
  assert.deepEqual(hit?.missing, [])
  assert.ok(hit?.words.includes('how'))
})
