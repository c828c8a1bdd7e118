/** Each breaks the topics or reading guides of the sample records and must be told with file, line and field. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ReadingGuide, Topic } from '../../../catalogue/reference.ts'
import { problemsAfter } from '../../testing/problems-after.ts'

type Breaks = [name: string, change: (topics: { guide: ReadingGuide; topic: (id: string) => Topic }) => void, expected: RegExp]

function problemsOf(change: Breaks[1]): string[] {
  return problemsAfter((_, copy) => {
    const [guide] = copy.readingGuides
    assert.ok(guide)
    change({
      guide,
      topic: (id) => {
        const topic = copy.topics.find((one) => one.id === id)
        assert.ok(topic)
        return topic
      },
    })
  })
}

const sampled = 'store-raft'

describe('a reading guide', () => {
  const cases: Breaks[] = [
    [
      'of an unknown topic',
      ({ guide }) => (guide.topic = 'rafft'),
      /reading-guides\.yaml:2: expected rafft\.topic: a topic of data\/vocabulary\.yaml, found rafft; did you mean raft\?$/,
    ],
    [
      'that stops at an unknown record',
      ({ guide }) => (guide.stops[0] = { record: 'store-rafft', page: 12 }),
      /reading-guides\.yaml:4: expected raft\.stops\.record: a record that exists, found store-rafft; did you mean store-raft\?$/,
    ],
    [
      'that stops at a page without a line',
      ({ guide }) => (guide.stops[1] = { record: sampled, page: 11 }),
      /reading-guides\.yaml:7: expected raft\.stops\.page: a page that has a line in store-raft, found page 11$/,
    ],
    [
      'that stops beyond the end',
      ({ guide }) => (guide.stops[2] = { record: sampled, page: 30 }),
      /reading-guides\.yaml:9: expected raft\.stops\.page: .*, found page 30, of 29$/,
    ],
    [
      'that stops at a section without a line',
      ({ guide }) => (guide.stops[0] = { record: sampled, section: 'nowhere' }),
      /reading-guides\.yaml:\d+: expected raft\.stops\.section: a section that has a line in store-raft, found nowhere$/,
    ],
    [
      'that stops twice at one place',
      ({ guide }) => (guide.stops[2] = { record: sampled, page: 12 }),
      /reading-guides\.yaml:8: expected raft\.stops: each stop once, found store-raft page 12$/,
    ],
  ]
  for (const [name, change, expected] of cases) {
    test(name, () => {
      const problems = problemsOf(change)
      assert.equal(problems.length, 1, problems.join('\n'))
      assert.match(problems[0] ?? '', expected)
    })
  }

  test('that says so is silent about a page', () => {
    const problems = problemsAfter((record, copy) => {
      record(sampled).silentPages.push(1)
      copy.readingGuides[0]?.stops.push({ record: sampled, page: 1 })
    })
    assert.match(problems.join(), /found page 1, which is silent$/)
  })

  test('of a topic that has one already', () => {
    const problems = problemsAfter((_, copy) => copy.readingGuides.push(...copy.readingGuides))
    assert.match(
      problems.join(),
      /reading-guides\.yaml:\d+: expected topic: one that no other guide has, found raft, which line 2 has too$/,
    )
  })

  test('may stop at a section', () => {
    const problems = problemsAfter((record, copy) => {
      record(sampled).sections.push({ anchor: 'votes', zh: '怎样投票', en: 'How to vote', questions: null })
      copy.readingGuides[0]?.stops.push({ record: sampled, section: 'votes' })
    })
    assert.deepEqual(problems, [])
  })
})

describe('a topic', () => {
  const cases: Breaks[] = [
    [
      'that is part of none that exists',
      ({ topic }) => (topic('store-client').parent = 'stor'),
      /vocabulary\.yaml:\d+: expected store-client\.parent: a topic that exists, found stor; did you mean store\?$/,
    ],
    [
      'that is part of one of another facet',
      ({ topic }) => (topic('store-client').parent = 'raft'),
      /vocabulary\.yaml:\d+: expected store-client\.parent: a product, found raft, a component$/,
    ],
    [
      'that is part of itself',
      ({ topic }) => (topic('store-client').parent = 'store-client'),
      /vocabulary\.yaml:\d+: expected store-client\.parent: no circle, found store-client, a part of store-client$/,
    ],
    [
      'that starts with an unknown record',
      ({ topic }) => (topic('store').start = 'store-rafft'),
      /vocabulary\.yaml:\d+: expected store\.start: a record that exists, found store-rafft; did you mean store-raft\?$/,
    ],
    [
      'that tells too much of itself',
      ({ topic }) => (topic('store').about = { zh: '存'.repeat(301), en: 'A store' }),
      /vocabulary\.yaml:\d+: expected store\.about\.zh: at most 300 characters, found 301$/,
    ],
    [
      'that tells another figure in English',
      ({ topic }) => (topic('store').about = { zh: '三副本，共12台', en: 'Three replicas on 21 machines' }),
      /vocabulary\.yaml:\d+: expected store\.about\.en: the same figures as in Chinese, found 12, 21 in one of them only$/,
    ],
    [
      'that tells of itself in the other language',
      ({ topic }) => (topic('store').about = { zh: '存储', en: '存储' }),
      /vocabulary\.yaml:\d+: expected store\.about\.en: text in English/,
    ],
  ]
  for (const [name, change, expected] of cases) {
    test(name, () => assert.match(problemsOf(change).join('\n'), expected))
  }

  test('whose parts go round in a circle', () => {
    const problems = problemsOf(({ topic }) => (topic('store').parent = 'store-client'))
    assert.equal(problems.length, 2)
    assert.match(problems.join('\n'), /store\.parent: no circle, found store-client, a part of store$/m)
  })
})
