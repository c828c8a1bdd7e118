/** Records and dumps in one shape: what a reader opens of each, and what is known of the record itself. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Talk } from '../../../catalogue/catalogue.ts'
import type { Material } from '../../../catalogue/material.ts'
import { sampleRecords } from '../../testing/problems-after.ts'
import { buildCatalogue, type Publication } from './build-catalogue.ts'

const none = { listings: new Map(), unmatched: new Set<string>(), problems: [], warnings: [] }
const addressOf = (path: string) => `https://talks.example${path}`
const unknown: Publication = { history: new Map(), addressOf }

/** The talk that a changed copy of a deck becomes. */
function talkAfter(change: (material: Material) => void): Talk {
  const materials = sampleRecords.materials.map((source) => ({ ...source, material: structuredClone(source.material) }))
  const source = materials.find(({ material }) => material.id === 'store-raft')
  assert.ok(source)
  change(source.material)
  const { talks } = buildCatalogue({ ...sampleRecords, materials }, [], none, new Map(), unknown)
  const talk = talks.find(({ id }) => id === source.material.id)
  assert.ok(talk)
  return talk
}

describe('the links of a talk', () => {
  test('lead to its own file, where that is known', () => {
    const { links, format } = talkAfter(() => {})
    assert.match(links.view ?? '', /\/blob\//)
    assert.match(links.download ?? '', /raw/)
    assert.deepEqual([links.listing, format], [null, 'pdf'])
  })

  const addresses: [address: string, format: string | null][] = [
    ['https://example.org/monthly/2022/08/01/', null],
    ['https://example.org/papers/Store.PDF', 'pdf'],
  ]
  for (const [document, format] of addresses) {
    test(`lead to ${document}, and to the page that lists it aside`, () => {
      const talk = talkAfter((material) => {
        material.file = { ...material.file, role: 'page', format: 'md' }
        material.links.document = document
      })
      assert.deepEqual([talk.links.view, talk.links.download, talk.format], [document, null, format])
      assert.match(talk.links.listing ?? '', /\/blob\//)
    })
  }

  test('lead to the page that lists it, where no address is known', () => {
    const { links } = talkAfter((material) => (material.file.role = 'page'))
    assert.equal(links.listing, links.view)
    assert.match(links.view ?? '', /\/blob\//)
  })
})

describe('what is known of the records themselves', () => {
  const [source] = sampleRecords.materials
  assert.ok(source)
  const id = source.material.id
  const build = (history: Publication['history']) =>
    buildCatalogue(sampleRecords, [], { ...none, unmatched: new Set(['listing-1']) }, new Map(), { history, addressOf })
  const history = new Map([
    [`data/${source.source}`, { added: '2026-01-02T03:04:05+00:00', changed: '2026-03-01T00:30:00+08:00' }],
    ['data/speakers.yaml', { added: '2025-01-01T00:00:00+00:00', changed: '2026-03-01T01:00:00+09:00' }],
  ])

  test('is when each came and was last changed, and when anything was', () => {
    const { talks, updated, version } = build(history)
    const talk = talks.find((other) => other.id === id)
    assert.deepEqual([talk?.added, talk?.updated], ['2026-01-02T03:04:05+00:00', '2026-03-01T00:30:00+08:00'])
    assert.equal(talks.filter((other) => other.added !== null).length, 1)
    assert.deepEqual([updated, version], ['2026-03-01T00:30:00+08:00', '2026.02.28'])
  })

  test('is null without a history', () => {
    const { talks, updated, version } = build(new Map())
    assert.deepEqual([updated, version], [null, null])
    assert.ok(talks.every((talk) => talk.added === null && talk.updated === null))
  })

  test('is where each lies, those of dumps alone too', () => {
    const { $schema, url, talks } = build(history)
    assert.deepEqual([$schema, url], ['https://talks.example/data/catalogue.schema.json', 'https://talks.example/'])
    for (const talk of talks) assert.equal(talk.url, `https://talks.example/talks/${talk.id}/`)
    assert.ok(talks.some((talk) => talk.id === 'listing-1'))
  })
})
