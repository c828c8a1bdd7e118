import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import { checkCoverage, checkListings } from './check-listings.ts'
import { findOwnDumps } from './find-own-dumps.ts'
import type { Matches } from './match-originals.ts'
import { formatProblem } from '../../tools/problem.ts'
import { readRecords, type SourcedMaterial } from '../records/read-records.ts'
import { sampleFolders } from '../../testing/sample-data.ts'
import { folderOf, temporaryFolder } from '../../testing/temporary-folder.ts'

const { materials } = await readRecords(sampleFolders)
const raft = materials.filter(({ material }) => material.id === 'store-raft')
const dump = 'sample.txt'

function matchesOf(id: string, line: number, file = dump): Matches {
  const listing = {
    title: 'Raft',
    snippet: '',
    price: 0,
    priceCertain: true,
    pages: 29,
    size: { value: 2.2, unit: 'MB' as const },
    bytes: 1,
    age: { value: 6, unit: '月' as const },
    rating: 3,
    url: null,
    file,
    line,
    titleSource: 'guess' as const,
    evidence: null,
  }
  const unmatched = new Set(id.startsWith('listing-') ? [id] : [])
  return { listings: new Map([[id, [listing]]]), unmatched, problems: [], warnings: [] }
}

describe('a record of our own dump', () => {
  const own = new Set([dump])
  test('is matched to the material that names it', () => {
    assert.deepEqual(checkListings(raft, matchesOf('store-raft', 2), own), [])
  })
  test('is matched to another material', () => {
    assert.match(
      checkListings(raft, matchesOf('store-metadata', 2), own).map(formatProblem).join(),
      /materials\/store-raft\.yaml:\d+: expected listing: the record at sample\.txt:2 to match, found no such match/,
    )
  })
  test('stands on another line', () => assert.equal(checkListings(raft, matchesOf('store-raft', 4), own).length, 1))
  test('has no original', () => {
    assert.deepEqual(checkCoverage(raft, matchesOf('listing-0', 5), own).map(formatProblem), [
      `${dump}:5: expected an original for every record of our own dump, found none for "Raft"`,
    ])
  })
  test('is named in a dump that is not there', () => {
    assert.match(
      checkCoverage(raft, matchesOf('store-raft', 2), new Set()).map(formatProblem).join(),
      /materials\/store-raft\.yaml:\d+: expected listing\.dump: a file of dumps\/, found "sample\.txt"$/,
    )
  })
})

test('a record of a foreign dump may have no original', () => {
  assert.deepEqual(checkCoverage([], matchesOf('listing-0', 5, 'foreign.txt'), new Set([dump])), [])
})

describe('our own dumps', () => {
  const parent = temporaryFolder()
  const ownFolder = sampleFolders.dumps
  const find = (sources: SourcedMaterial[], folder: string) => findOwnDumps(sources, [dump, 'foreign.txt'], folder, ownFolder)
  test('are those that a material names', async () => {
    assert.deepEqual([...(await find(materials, ownFolder))], [dump])
    assert.deepEqual([...(await find([], ownFolder))], [])
  })
  test('may be copied', async () => {
    const copy = await folderOf(parent, { [dump]: await readFile(`${ownFolder}/${dump}`), 'foreign.txt': '' })
    assert.deepEqual([...(await find(materials, copy))], [dump])
  })
  test('are not those that only have the name of one', async () => {
    const other = await folderOf(parent, { [dump]: '共 1 条', 'foreign.txt': '' })
    assert.deepEqual([...(await find(materials, other))], [])
  })
})
