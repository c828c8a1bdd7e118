import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { folderOf, temporaryFolder } from '../../testing/temporary-folder.ts'
import { checkFolder, findOriginal } from './find-original.ts'
import type { WantedOriginal } from './wanted-originals.ts'

const content = '一份原件'
const original: WantedOriginal = {
  id: 'a',
  format: 'pdf',
  location: 'owner/name/a.pdf',
  urls: [],
  sha256: createHash('sha256').update(content).digest('hex'),
  gitBlob: null,
  bytes: Buffer.byteLength(content),
}

/** A link to itself: nobody can read it, the administrator neither. */
async function makeUnreadable(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true })
  await symlink(path, path)
}

describe('where an original lies', () => {
  const root = temporaryFolder()
  const settings = { text: true, thumbnails: true, recogniser: null }
  const sound = { 'owner/name/a.pdf': content }
  const cached = { 'originals/owner/name/a.pdf': content }
  const wrong = { 'owner/name/a.pdf': '一份伪件' }

  const cases: [name: string, folder: Record<string, string> | null, cache: Record<string, string>, expected: string][] = [
    ['in the folder', sound, {}, 'found of-'],
    ['in the folder before the cache', sound, cached, 'found of-'],
    ['in the cache', {}, cached, 'found originals'],
    ['in the cache, without a folder', null, cached, 'found originals'],
    ['in the cache, where the folder holds a wrong one', wrong, cached, 'found originals'],
    ['nowhere', {}, {}, 'absent'],
    ['only a wrong one', wrong, {}, 'refused'],
    ['only a shorter one', { 'owner/name/a.pdf': '一' }, {}, 'refused'],
  ]
  for (const [name, folder, cache, expected] of cases) {
    test(name, async () => {
      const places = { folder: folder && (await folderOf(root, folder)), cache: await folderOf(root, cache) }
      const found = await findOriginal(original, { ...places, ...settings })
      const where =
        found.state === 'found' ? (found.path.startsWith(places.folder ?? '-') ? 'found of-' : 'found originals') : found.state
      assert.equal(where, expected)
      if (found.state === 'refused') assert.match(found.reason, /a\.pdf has (sha256|\d+ bytes)/)
    })
  }

  test('a file that can’t be read is refused with the reason, not taken for missing', async () => {
    const folder = await folderOf(root, sound)
    await makeUnreadable(join(folder, 'owner/name/a.pdf'))
    const found = await findOriginal(original, { folder, cache: root, ...settings })
    assert.ok(found.state === 'refused')
    assert.match(found.reason, /a\.pdf can't be read: ELOOP/)
  })

  test('a folder that can’t be read stops everything', async () => {
    const folder = await folderOf(root, sound)
    await makeUnreadable(folder)
    await assert.rejects(() => checkFolder(folder), /The folder of originals, .*, can't be read: ELOOP/)
  })

  test('so does one that is not there, or is a file', async () => {
    await assert.rejects(() => checkFolder(join(root, 'none')), /can't be read: ENOENT/)
    await assert.rejects(() => checkFolder(import.meta.filename), /can't be read: ENOTDIR/)
  })
})
