/** Each check breaks a copy of the sample records and must name file and field. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Material } from '../../../catalogue/material.ts'
import { checkRecords } from './check-records.ts'
import { formatProblem } from '../../tools/problem.ts'
import { problemsAfter, sampleRecords as records, type Change } from '../../testing/problems-after.ts'
import type { Records } from './read-records.ts'

function find(copy: Records, id: string) {
  return copy.materials.filter(({ material }) => material.id === id)
}

test('sound records have no problem', () => {
  assert.deepEqual([...records.problems.map(formatProblem), ...problemsAfter(() => {})], [])
})

const raft = 'store-raft'
const zero = '0'.repeat(40)

describe('identifiers', () => {
  const cases: [name: string, change: Change, expected: RegExp][] = [
    [
      'that two records have',
      (_, copy) => copy.materials.push(...find(copy, raft).map((source) => ({ ...source, file: 'articles/store-raft.yaml' }))),
      /^articles\/store-raft\.yaml:2: expected id: an id that no other record has or had, found store-raft, which .*materials\/store-raft\.yaml claims$/,
    ],
    [
      'that another record had',
      (record) => record('store-metadata').formerIds.push(raft),
      /materials\/store-raft\.yaml:\d+: expected id: .*, found store-raft, which .*materials\/store-metadata\.yaml claims$/,
    ],
    [
      'that two records had',
      (record) => ['store-metadata', raft].forEach((id) => record(id).formerIds.push('old')),
      /materials\/store-raft\.yaml:\d+: expected formerIds: .*, found old, which .*materials\/store-metadata\.yaml claims$/,
    ],
    [
      'kept for dump records',
      (record) => record(raft).formerIds.push('listing-0123456789'),
      /materials\/store-raft\.yaml:\d+: expected formerIds: anything but listing-…/,
    ],
    [
      'that were published and are gone',
      (_, copy) => copy.publishedIds.push({ id: 'gone', file: 'materials/ids.txt', line: 9 }),
      /materials\/ids\.txt:9: expected a record with the id gone, or with it among its formerIds, found none; restore it, or write "gone # withdrawn: why" if it had to go$/,
    ],
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
    test(name, () => assert.match(problemsAfter(change)[0] ?? '', expected))
  }
  test('a published id may live on among the formerIds', () => {
    const problems = problemsAfter((record, copy) => {
      record(raft).formerIds.push('gone')
      copy.publishedIds.push({ id: 'gone', file: 'materials/ids.txt', line: 9 })
    })
    assert.deepEqual(problems, [])
  })
})

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
    [
      'to no record',
      (record) => record(raft).related.push({ id: 'nothing', type: 'same-topic' }),
      /materials\/store-raft\.yaml:\d+: expected related: a record that exists, found nothing$/,
    ],
    [
      'to a record by its former id',
      (record) => {
        record('store-metadata').formerIds.push('store-meta')
        record(raft).related.push({ id: 'store-meta', type: 'same-topic' })
      },
      /expected related: a record that exists, found store-meta; it is store-metadata since it was renamed$/,
    ],
    [
      'to itself',
      (record) => record(raft).related.push({ id: raft, type: 'same-topic' }),
      /expected related: another record, found store-raft$/,
    ],
    [
      'that are not answered',
      (record) => record(raft).related.push({ id: 'store-metadata', type: 'same-topic' }),
      /expected related: store-metadata to name this record as "same-topic", found no such relation there; add to related of .*materials\/store-metadata\.yaml: { id: store-raft, type: same-topic }$/,
    ],
    [
      'that are answered otherwise',
      (record) => {
        record(raft).related.push({ id: 'store-metadata', type: 'later-version' })
        record('store-metadata').related.push({ id: raft, type: 'same-series' })
      },
      /expected related: store-metadata to name this record as "earlier-version"/,
    ],
    [
      'to no article',
      (record) => record(raft).relatedArticles.push('nothing'),
      /expected relatedArticles: another record that exists, found nothing$/,
    ],
    [
      'to no prerequisite',
      (record) => record(raft).prerequisites.push('nothing'),
      /expected prerequisites: another record that exists, found nothing$/,
    ],
    [
      'to nothing that supersedes',
      (record) => record(raft).status.push({ state: 'superseded', zh: '旧', en: 'Old', by: 'nothing', evidence: { page: 1 } }),
      /expected status: another record that exists, found nothing$/,
    ],
  ]
  for (const [name, change, expected] of cases) {
    test(name, () => assert.match(problemsAfter(change).join('\n'), new RegExp(expected, 'm')))
  }
})

describe('circles', () => {
  test('of prerequisites', () => {
    const problems = problemsAfter((record) => {
      record(raft).prerequisites = ['store-metadata']
      record('store-metadata').prerequisites = ['store-client']
      record('store-client').prerequisites = [raft]
    })
    assert.equal(problems.length, 1, problems.join('\n'))
    assert.match(problems[0] ?? '', /expected prerequisites: no circle, found (\S+) → \S+ → \S+ → \1$/)
  })
  for (const [type, back] of [
    ['superseded-by', 'supersedes'],
    ['later-version', 'earlier-version'],
  ] as const) {
    test(`of ${type}`, () => {
      const problems = problemsAfter((record) => {
        record(raft).related.push({ id: 'store-metadata', type }, { id: 'store-metadata', type: back })
        record('store-metadata').related.push({ id: raft, type }, { id: raft, type: back })
      })
      assert.equal(problems.length, 1, problems.join('\n'))
      assert.match(problems[0] ?? '', /expected related: no circle, found /)
    })
  }
  test('of 20,000 records, and as many in a row, are walked without running out of stack', () => {
    const [source] = find(records, raft)
    assert.ok(source)
    const length = 20_000
    const chain = (closed: boolean): Records => ({
      ...records,
      publishedIds: [],
      readingGuides: [],
      materials: Array.from({ length }, (_, index) => ({
        ...source,
        material: {
          ...source.material,
          id: `r-${index}`,
          related: [],
          relatedArticles: [],
          summary: null,
          guide: [],
          prerequisites: index + 1 < length || closed ? [`r-${(index + 1) % length}`] : [],
          file: { ...source.material.file, sha256: null },
        },
      })),
    })
    assert.deepEqual(checkRecords(chain(false)).map(formatProblem), [])
    const [problem] = checkRecords(chain(true)).map(formatProblem)
    assert.match(problem ?? '', /expected prerequisites: no circle, found r-0 → r-1 → .* → … \(20000 records\) → r-0$/)
  })
})

/** The record as one that is known by its address alone. */
function list(material: Material, document: string): void {
  Object.assign(material.file, { role: 'page', pages: null, bytes: null, sha256: null, gitBlob: null })
  material.links.document = document
}

describe('files', () => {
  const cases: [name: string, change: Change, expected: RegExp][] = [
    [
      'that two records describe',
      (record) => (record(raft).file.sha256 = record('store-metadata').file.sha256),
      /materials\/store-raft\.yaml:\d+: expected file\.sha256: a file that no other record describes, found the file of .*materials\/store-metadata\.yaml$/,
    ],
    [
      'whose view link is not pinned',
      (record) => (record(raft).links.view = record(raft).links.view.replace(/[0-9a-f]{40}/, 'master')),
      /expected links\.view: 2022\/Raft.*, pinned to [0-9a-f]{40}, found https:.*master/,
    ],
    [
      'whose download link is pinned to another commit',
      (record) => (record(raft).links.download = record(raft).links.download.replace(/[0-9a-f]{40}/, zero)),
      /expected links\.download: .* pinned to .*, found .*0{40}/,
    ],
    [
      'whose view link leads to another file',
      (record) => (record(raft).links.view = record('store-metadata').links.view),
      /expected links\.view: /,
    ],
    [
      'whose view link is a download',
      (record) => (record(raft).links.view = record(raft).links.download),
      /expected links\.view: /,
    ],
    [
      'whose link elsewhere does not name the commit',
      (record) => (record(raft).links.view = 'https://gitee.com/a/b/blob/master/x.pdf'),
      /expected links\.view: /,
    ],
    [
      'that has an address beside its own file',
      (record) => (record(raft).links.document = 'https://example.org/raft'),
      /store-raft\.yaml:\d+: expected links\.document: only where file is a page that lists the document, found https:\/\/example\.org\/raft$/,
    ],
    [
      'whose address an edition of another record has',
      (record) => {
        record('store-metadata').editions = [{ url: 'https://www.example.org/raft/', zh: '原文', en: 'The article' }]
        list(record(raft), 'https://example.org/raft')
      },
      /expected links\.document: an address that no other record has, found https:\/\/example\.org\/raft, an edition of .*store-metadata\.yaml$/,
    ],
    [
      'whose address another record has',
      (record) => {
        for (const id of [raft, 'store-client']) list(record(id), 'https://example.org/raft')
      },
      /expected links\.document: an address that no other record has, found https:\/\/example\.org\/raft, that of .*\.yaml$/,
    ],
    [
      'with a date of unknown source',
      (record) => (record(raft).dateSource = null),
      /expected dateSource: given exactly where date is, found .* from null$/,
    ],
    [
      'with the source of no date',
      (record) => (record(raft).date = null),
      /expected dateSource: given exactly where date is, found null from /,
    ],
    [
      'that nobody read, with bytes',
      (record) => (record(raft).verified = 'listing'),
      /expected verified: blob or text, .*, found listing$/,
    ],
    [
      'with fewer pages than the guide',
      (record) => (record(raft).file.pages = 9),
      /expected guide: a page of the document \(9 pages\), found 10$/,
    ],
    [
      'with a guide and unknown pages',
      (record) => (record(raft).file.pages = null),
      /expected guide: a page of the document \(unknown pages\), found 10$/,
    ],
    [
      'with a cover that it does not have',
      (record) => (record(raft).cover = 99),
      /expected cover: a page of the document \(\d+ pages\), or none, found 99$/,
    ],
  ]
  for (const [name, change, expected] of cases) {
    test(name, () => {
      const problems = problemsAfter(change)
      assert.match(problems.join('\n'), new RegExp(expected, 'm'))
      assert.ok(problems.every((problem) => problem.includes(`materials/${raft}.yaml:`)))
    })
  }
})
