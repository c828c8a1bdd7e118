import assert from 'node:assert/strict'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { removeMeanwhile } from './remove-meanwhile.ts'

const root = temporaryFolder()

test('a folder is gone at once, whatever an earlier build left, and where there is none nothing happens', async () => {
  const place = await folderOf(root, { 'site/a/index.html': '', 'away/b/index.html': '' })
  const [site, away] = [join(place, 'site'), join(place, 'away')]
  removeMeanwhile(site, away)
  assert.equal(existsSync(site), false)
  assert.equal(existsSync(join(away, 'b')), false)
  mkdirSync(site)
  writeFileSync(join(site, 'new'), '')
  removeMeanwhile(join(place, 'none'), join(place, 'none-away'))
  assert.ok(existsSync(join(site, 'new')))
})
