import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { mendLookAlikes, wordsAsWritten } from './mend-look-alikes.ts'

const own = wordsAsWritten('The ChunkIdx of an IO: PCIe, model, Il1, I')
const beside = wordsAsWritten('Node2 Nodel Shelf5 Chunkserver Info Log All')

describe('letters that look alike', () => {
  const cases: [read: string, mended: string][] = [
    ['Chunkldx 1', 'ChunkIdx 1'],
    ['Chunkldx12', 'ChunkIdx12'],
    ['User l0', 'User IO'],
    ['PCle Traffic', 'PCIe Traffic'],
    ['Storage Nodel', 'Storage Node1'],
    ['Chunkserverlnfo', 'ChunkserverInfo'],
    ['LogAll', 'LogAll'],
    ['10 IO', '10 IO'],
    ['model', 'model'],
    ['mode', 'mode'],
    ['Shell', 'Shell'],
    ['level', 'level'],
    ['lllll0', 'lllll0'],
    ['写 l0', '写 IO'],
  ]
  for (const [read, mended] of cases) test(`${read} → ${mended}`, () => assert.equal(mendLookAlikes(read, own, beside), mended))

  test('nothing where nothing is known', () => {
    assert.equal(mendLookAlikes('Chunkldx Nodel', new Set(), new Set()), 'Chunkldx Nodel')
  })
})
