import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { checkBuiltSite } from './built-site.ts'

const root = temporaryFolder()
const page = (basePath: string) => `<script src="${basePath}/scripts/page.0123456789ab.js" type="module"></script>`

test('a folder without a site is told of, with what to do', async () => {
  const folder = await folderOf(root, {})
  assert.throws(() => checkBuiltSite(folder, ''), /holds no built site; run `npm run build` first/)
})

test('a site for another base path is told of', async () => {
  const folder = await folderOf(root, { 'index.html': page('/storage-talks') })
  checkBuiltSite(folder, '/storage-talks')
  assert.throws(() => checkBuiltSite(folder, ''), /built for the base path \/storage-talks, and BASE_PATH is none/)
})
