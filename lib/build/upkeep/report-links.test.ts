import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { LinkResult } from './check-link.ts'
import { collectLinks, type LinkedRecord } from './collect-links.ts'
import { parseGitHubLink } from '../tools/github-link.ts'
import { readRecords } from '../pipeline/records/read-records.ts'
import { sampleFolders } from '../testing/sample-data.ts'
import { nextLinkChecks, reportLinks, trustRawLinks } from './report-links.ts'

const commit = 'de6569319d0572d17205916835e8621a972c5173'
const view = `https://github.com/opencurve/curve/blob/${commit}/2022/raft%E5%9C%A8Curve.pdf`
const raw = `https://raw.githubusercontent.com/opencurve/curve/${commit}/2022/raft%E5%9C%A8Curve.pdf`
const video = 'https://example.org/video'

function resultsOf(
  ...verdicts: [url: string, verdict: LinkResult['verdict'], detail: string, movedTo?: string][]
): Map<string, LinkResult> {
  return new Map(verdicts.map(([url, verdict, detail, movedTo = null]) => [url, { url, verdict, detail, movedTo }]))
}

describe('a link to GitHub', () => {
  const file = { repo: 'opencurve/curve', ref: commit, path: '2022/raft在Curve.pdf' }
  const cases: [url: string, expected: ReturnType<typeof parseGitHubLink>][] = [
    [view, { kind: 'view', ...file }],
    [raw, { kind: 'raw', ...file }],
    [`${view}#page=12`, { kind: 'view', ...file }],
    [`${view.replace('/blob/', '/raw/')}?raw=1`, { kind: 'raw', ...file }],
    ['https://github.com/opencurve/curve', null],
    ['https://github.com/opencurve/curve/tree/master/2022', null],
    [`https://github.com/opencurve/curve/blob/${commit}/%E5%9C`, null],
    [`https://github.com.example.org/opencurve/curve/blob/${commit}/x`, null],
    ['https://www.bilibili.com/video/BV1', null],
  ]
  for (const [url, expected] of cases) test(url, () => assert.deepEqual(parseGitHubLink(url), expected))
})

test('all links that a page shows are collected, each document once', async () => {
  const { materials } = await readRecords(sampleFolders)
  const material = materials.find(({ material: { id } }) => id === 'store-raft')?.material
  assert.ok(material)
  const { links } = collectLinks({
    ...material,
    parts: [{ title: 'a', url: 'https://example.org/a#page=2' }],
    videos: [{ url: video, scope: 'talk' }],
  })
  assert.deepEqual(
    links.map(({ field }) => field),
    ['links.view', 'links.download', 'parts.0.url', 'videos.0.url'],
  )
  assert.equal(links[2]?.url, 'https://example.org/a')
})

describe('a view link that GitHub refuses', () => {
  test('is found with the file itself', () => {
    const results = trustRawLinks(resultsOf([view, 'refused', '429'], [raw, 'found', '200']))
    assert.deepEqual(results.get(view), {
      url: view,
      verdict: 'found',
      detail: '429, but the file itself is there',
      movedTo: null,
    })
  })
  test('is not found with another file, or when it is missing', () => {
    const other = raw.replace('raft', 'mds')
    assert.equal(trustRawLinks(resultsOf([view, 'refused', '429'], [other, 'found', '200'])).get(view)?.verdict, 'refused')
    assert.equal(trustRawLinks(resultsOf([view, 'missing', '404'], [raw, 'found', '200'])).get(view)?.verdict, 'missing')
  })
})

const records: LinkedRecord[] = [
  {
    id: 'whole',
    links: [
      { field: 'links.view', url: view },
      { field: 'links.download', url: raw },
    ],
  },
  {
    id: 'broken',
    links: [
      { field: 'links.view', url: view },
      { field: 'videos.0.url', url: video },
    ],
  },
]
const results = resultsOf(
  [view, 'found', '200', 'https://github.com/new/place'],
  [raw, 'found', '200'],
  [video, 'missing', '404'],
)

test('the report counts, and tells what is missing and what moved', () => {
  assert.equal(
    reportLinks(records, results),
    [
      '3 links: 2 found, 1 missing, 0 refused, 0 unreachable',
      '1 of 2 records with all of their links found',
      'missing: broken videos.0.url: https://example.org/video: 404',
      'found: whole links.view: opencurve/curve 2022/raft在Curve.pdf (view): 200, moved to https://github.com/new/place',
      'found: broken links.view: opencurve/curve 2022/raft在Curve.pdf (view): 200, moved to https://github.com/new/place',
      '',
    ].join('\n'),
  )
})

test('only a record all of whose links were found gets the day; others keep theirs', () => {
  const previous = new Map([
    ['whole', '2023-01-01'],
    ['broken', '2023-01-01'],
    ['unasked', '2023-01-01'],
    ['gone', '2023-01-01'],
  ])
  const existing = new Set(['whole', 'broken', 'unasked'])
  assert.deepEqual(Object.fromEntries(nextLinkChecks(previous, records, results, existing, '2024-02-03')), {
    broken: '2023-01-01',
    unasked: '2023-01-01',
    whole: '2024-02-03',
  })
})
