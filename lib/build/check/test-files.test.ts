import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { testFilesBelow, testFilesOfGit } from './test-files.ts'

const parent = temporaryFolder()

test('tests are found at any depth, and not among what others wrote or we made', async () => {
  const folder = await folderOf(parent, {
    'lib/a/b/c/d/deep.test.ts': '',
    'top.test.ts': '',
    'app/讲 义/page.test.tsx': '',
    'lib/slow.slow.ts': '',
    'node_modules/x/x.test.ts': '',
    '.cache/own/y.test.ts': '',
    'out/z.test.ts': '',
  })
  assert.deepEqual(testFilesBelow('unit', folder), ['app/讲 义/page.test.tsx', 'lib/a/b/c/d/deep.test.ts', 'top.test.ts'])
  assert.deepEqual(testFilesBelow('slow', folder), ['lib/slow.slow.ts'])
})

test('git lists those it knows or would add, and not those that are gone', async () => {
  const folder = await folderOf(parent, {
    'a.test.ts': '',
    'b/讲义.test.ts': '',
    'gone.test.ts': '',
    'out/c.test.ts': '',
    '.gitignore': 'out/',
  })
  execFileSync('git', ['init', '-q'], { cwd: folder })
  execFileSync('git', ['add', 'a.test.ts', 'gone.test.ts'], { cwd: folder })
  rmSync(join(folder, 'gone.test.ts'))
  assert.deepEqual(testFilesOfGit('unit', folder), ['a.test.ts', 'b/讲义.test.ts'])
})
