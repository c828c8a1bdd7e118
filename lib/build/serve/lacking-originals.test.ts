import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Talk } from '../../catalogue/catalogue.ts'
import { bareTalk } from '../testing/sample-talks.ts'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { tellLackingOriginals } from './lacking-originals.ts'

const root = temporaryFolder()
const original = (id: string, bytes: number): Talk => ({
  ...bareTalk,
  ...{ id, bytes, format: 'pdf', fileRole: 'original', linkOnly: false, repo: 'owner/name', path: `${id}.pdf` },
})
const talks = [original('a', 3 * 1024 ** 2), original('b', 2 * 1024 ** 2)]
const settings = async (files: Record<string, string>) => ({
  cache: await folderOf(root, {}),
  folder: await folderOf(root, files),
  text: true,
  thumbnails: true,
  recogniser: null,
})

test('how many originals are lacking, and what fetches them, is one line', async () => {
  assert.equal(
    tellLackingOriginals({ talks }, await settings({ 'owner/name/a.pdf': '%PDF' })),
    'No search in the text, and no pictures of the pages of 1 of 2 originals, which are not at hand: ' +
      '`npm run originals` fetches 1 file, at least 2 MB.',
  )
})

test('what was fetched is at hand, without a folder of originals', async () => {
  const cache = await folderOf(root, { 'originals/owner/name/a.pdf': '%PDF', 'originals/owner/name/b.pdf': '%PDF' })
  assert.equal(tellLackingOriginals({ talks }, { ...(await settings({})), cache, folder: null }), null)
})

test('nothing is told where all are at hand, or none is wanted', async () => {
  const none = await settings({})
  assert.equal(tellLackingOriginals({ talks }, { ...none, text: false, thumbnails: false }), null)
  const all = await settings({ 'owner/name/a.pdf': '%PDF', 'owner/name/b.pdf': '%PDF' })
  assert.equal(tellLackingOriginals({ talks }, all), null)
})
