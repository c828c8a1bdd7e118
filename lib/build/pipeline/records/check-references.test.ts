import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { problemsAfter, type Change } from '../../testing/problems-after.ts'

const raft = 'store-raft'

describe('references', () => {
  const cases: [name: string, change: Change, expected: RegExp][] = [
    [
      'to no topic',
      (record) => record(raft).topics.push('theme:nothing'),
      /materials\/store-raft\.yaml:\d+: expected topics: a topic of data\/vocabulary\.yaml, found theme:nothing$/,
    ],
    ['to a topic of another facet', (record) => record(raft).topics.push('theme:store'), /expected topics: .*found theme:store$/],
    [
      'to no speaker',
      (record) => record(raft).speakers.forEach((speaker) => (speaker.id = 'nobody')),
      /materials\/store-raft\.yaml:\d+: expected speakers: a speaker of data\/speakers\.yaml, found nobody$/,
    ],
    [
      'to no event',
      (record) => (record(raft).event = { id: 'nothing', date: null }),
      /materials\/store-raft\.yaml:\d+: expected event: an event of data\/events\.yaml, found nothing$/,
    ],
  ]
  for (const [name, change, expected] of cases) {
    test(name, () => assert.match(problemsAfter(change).join('\n'), new RegExp(expected, 'm')))
  }
  test('with a slip are told with the one that is near', () => {
    const [problem] = problemsAfter((record) => (record(raft).topics[1] = 'component:rafft'))
    assert.match(problem ?? '', /found component:rafft; did you mean component:raft\?$/)
  })
})

describe('ids', () => {
  const cases: [name: string, change: Change, expected: RegExp][] = [
    [
      'of a topic, twice',
      (_, copy) => copy.topics.push(...copy.topics.slice(0, 1)),
      /vocabulary\.yaml:\d+: expected id: one that no other entry has, found store, which line 2 has too$/,
    ],
    [
      'of a speaker, twice',
      (_, copy) => copy.speakers.push(...copy.speakers.slice(0, 1)),
      /speakers\.yaml:\d+: expected id: one that no other entry has, found li-si, which line 2 has too$/,
    ],
    [
      'of an event, twice',
      (_, copy) => copy.events.push(...copy.events.slice(0, 1)),
      /events\.yaml:\d+: expected id: one that no other entry has, found .+, which line 2 has too$/,
    ],
  ]
  for (const [name, change, expected] of cases) {
    test(name, () => assert.match(problemsAfter(change).join('\n'), new RegExp(expected, 'm')))
  }
})

describe('people', () => {
  const person = (id: string, org: string | null) => ({ id, name: '张三', zh: '张三', en: 'Zhang San', aliases: [], org })

  test('have one entry each', () => {
    const problems = problemsAfter((_, copy) => copy.speakers.push(person('zhang-san-2', null)))
    assert.match(
      problems.join('\n'),
      /speakers\.yaml:\d+: expected zhang-san-2: one entry for each person, found 张三, who is zhang-san too; use that one, /,
    )
  })

  test('of one name may work in different places', () => {
    assert.deepEqual(
      problemsAfter((_, copy) => copy.speakers.push(person('zhang-san-2', '另一公司'), person('zhang-san-3', '第三公司'))),
      [],
    )
  })

  test('of one name who work in one place are one, whoever else has the name', () => {
    const problems = problemsAfter((_, copy) =>
      copy.speakers.push(person('zhang-san-2', '另一公司'), person('zhang-san-3', '另一公司')),
    )
    assert.equal(problems.length, 1, problems.join('\n'))
    assert.match(problems[0] ?? '', /expected zhang-san-3: one entry for each person, found 张三, who is zhang-san-2 too; /)
  })
})
