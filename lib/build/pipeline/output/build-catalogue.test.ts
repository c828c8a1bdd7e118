/** What a reader opens of a record: its own file, the document at its address, or the page that lists it. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Talk } from '../../../catalogue/catalogue.ts'
import type { Material } from '../../../catalogue/material.ts'
import { sampleRecords } from '../../testing/problems-after.ts'
import { buildCatalogue } from './build-catalogue.ts'

/** The talk that a changed copy of a deck becomes. */
function talkAfter(change: (material: Material) => void): Talk {
  const materials = sampleRecords.materials.map((source) => ({ ...source, material: structuredClone(source.material) }))
  const source = materials.find(({ material }) => material.id === 'store-raft')
  assert.ok(source)
  change(source.material)
  const none = { listings: new Map(), unmatched: new Set<string>(), problems: [], warnings: [] }
  const { talks } = buildCatalogue({ ...sampleRecords, materials }, [], none, new Map())
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
