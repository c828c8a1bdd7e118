import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { listFile, writeOwnFolder } from './write-own-folder.ts'

const parent = temporaryFolder()
const files = new Map([
  ['index.json', '1'],
  ['deep/er/a.txt', 'a'],
])

describe('a folder of a command’s own', () => {
  test('is made, and written again without what is gone', () => {
    const folder = join(parent, 'new/folder')
    writeOwnFolder(folder, files)
    writeOwnFolder(folder, new Map([['index.json', '2']]))
    assert.deepEqual(readdirSync(folder).sort(), [listFile, 'index.json'])
    assert.equal(readFileSync(join(folder, 'index.json'), 'utf8'), '2')
  })
  test('may be empty', async () => writeOwnFolder(await folderOf(parent, {}), files))

  const foreign: [name: string, path: string][] = [
    ['a file', 'mine.txt'],
    ['a file of the same name as ours', 'index.json'],
    ['a file in a folder of the same name as ours', 'deep/mine.txt'],
    ['a hidden file', '.git/config'],
  ]
  for (const [name, path] of foreign) {
    test(`is refused with ${name} that it did not write, and keeps it`, async () => {
      const folder = await folderOf(parent, { [path]: 'precious' })
      assert.throws(() => writeOwnFolder(folder, files), new RegExp(`holds what this command did not write: ${path}`))
      assert.equal(readFileSync(join(folder, path), 'utf8'), 'precious')
      assert.equal(existsSync(join(folder, listFile)), false)
    })
  }
  test('is refused with a file that came after ours', async () => {
    const folder = await folderOf(parent, {})
    writeOwnFolder(folder, files)
    writeFileSync(join(folder, 'deep/mine.txt'), 'precious')
    assert.throws(() => writeOwnFolder(folder, files), /did not write: deep\/mine\.txt\./)
    assert.equal(readFileSync(join(folder, 'index.json'), 'utf8'), '1')
  })
  test('is refused with a link, and what it leads to is not touched', async () => {
    const [folder, other] = [await folderOf(parent, {}), await folderOf(parent, { 'mine.txt': 'precious' })]
    symlinkSync(other, join(folder, 'link'))
    assert.throws(() => writeOwnFolder(folder, files), /did not write: link/)
    assert.ok(existsSync(join(other, 'mine.txt')))
  })
  test('that is a file is refused', async () => {
    const folder = await folderOf(parent, { 'a.txt': '' })
    assert.throws(() => writeOwnFolder(join(folder, 'a.txt'), files), /is a file; name a folder/)
  })
})
