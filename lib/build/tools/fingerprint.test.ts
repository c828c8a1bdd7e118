import assert from 'node:assert/strict'
import { rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { filesOf, hashContent, hashListing } from './fingerprint.ts'

const root = temporaryFolder()
const files = { 'lib/one.ts': '1', 'lib/one.test.ts': 't', 'lib/b/two.ts': '2', 'lib/b/two.ts.br': 'z', 'c.ts': '3' }

test('patterns name files and folders, and leave out paths and endings; tests never count', async () => {
  const folder = await folderOf(root, files)
  assert.deepEqual(filesOf(folder, ['c.ts', 'lib', 'lib/one.ts', 'gone']), [
    'c.ts',
    'lib/b/two.ts',
    'lib/b/two.ts.br',
    'lib/one.ts',
  ])
  assert.deepEqual(filesOf(folder, ['lib', '!*.br']), ['lib/b/two.ts', 'lib/one.ts'])
  assert.deepEqual(filesOf(folder, ['lib', '!lib/b']), ['lib/one.ts'])
})

test('content is what counts: not when it was written, nor a test', async () => {
  const folder = await folderOf(root, files)
  const before = hashContent(folder, ['lib'])
  utimesSync(join(folder, 'lib/one.ts'), 1, 1)
  writeFileSync(join(folder, 'lib/one.test.ts'), 'u')
  assert.equal(hashContent(folder, ['lib']), before)
  writeFileSync(join(folder, 'lib/one.ts'), '2')
  assert.notEqual(hashContent(folder, ['lib']), before)
})

test('a file that is written anew, or gone, changes the listing', async () => {
  const folder = await folderOf(root, files)
  const before = hashListing(folder, ['lib'])
  utimesSync(join(folder, 'lib/one.ts'), 1, 1)
  const after = hashListing(folder, ['lib'])
  assert.notEqual(after, before)
  rmSync(join(folder, 'lib/one.ts'))
  assert.notEqual(hashListing(folder, ['lib']), after)
})
