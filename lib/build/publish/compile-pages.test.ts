import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { isCompiled } from './compile-pages.ts'

const root = temporaryFolder()

test('the code of the pages is compiled once Next went to its end with just this code', async () => {
  const project = await folderOf(root, { '.next/BUILD_ID': 'a', '.next/export-marker.json': '{}' })
  assert.equal(isCompiled({ project, code: 'a' }), true)
  assert.equal(isCompiled({ project, code: 'b' }), false)
  const ended = await folderOf(root, { '.next/BUILD_ID': 'a' })
  assert.equal(isCompiled({ project: ended, code: 'a' }), false, 'it was ended before')
  assert.equal(isCompiled({ project: await folderOf(root, {}), code: 'a' }), false)
})
