import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { commitFile } from '../testing/commit-file.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { locateFile, type Surroundings } from './locate-file.ts'

const root = temporaryFolder()
const originals = join(root, 'originals')
const commit = '3f2504e04f8911d39a0c0305e82c3301a1b2c3d4'
const other = '0000000000000000000000000000000000000001'
const given = join(originals, 'example/notes/docs/租约 1.md')
mkdirSync(dirname(given), { recursive: true })
writeFileSync(given, 'at hand')

const around: Surroundings = {
  originals,
  commit: null,
  records: [],
  download: (url) => Promise.resolve(Buffer.from(`from ${url}`)),
  commitOf: () => commit,
}
const address = (path: string, ref = commit) => `https://github.com/example/notes/blob/${ref}/${path}`
const uncompared = /^file\.commit: not compared/

describe('an address', () => {
  test('whose file lies below ORIGINALS_DIR is read there, and its commit doubted: the copy may be of another', async () => {
    for (const ref of [commit, 'main']) {
      const { content, doubt, ...pinned } = await locateFile(address('docs/%E7%A7%9F%E7%BA%A6%201.md', ref), around)
      assert.deepEqual(pinned, { repo: 'example/notes', path: 'docs/租约 1.md', commit, firstCommit: null })
      assert.equal(content.toString(), 'at hand')
      assert.match(doubt ?? '', uncompared)
    }
  })

  test('whose file does not lie there is fetched from the commit, which leaves no doubt', async () => {
    for (const folder of [originals, null]) {
      const { content, doubt } = await locateFile(address('docs/a%20b.md'), { ...around, originals: folder })
      assert.equal(content.toString(), `from https://raw.githubusercontent.com/example/notes/${commit}/docs/a%20b.md`)
      assert.equal(doubt, null)
    }
  })

  test('of a file on GitHub in another form is refused', async () => {
    await assert.rejects(locateFile('https://github.com/example/notes', around), /has the form/)
  })
})

describe('a file of a working copy', () => {
  const file = commitFile(root, 'docs/a-lease.md', '# Lease\n')
  const head = execFileSync('git', ['-C', dirname(file), 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()

  test('was compared with HEAD, said or not, which leaves no doubt', async () => {
    for (const said of [null, head]) {
      const { commit: pinned, doubt } = await locateFile(file, { ...around, commit: said })
      assert.deepEqual([pinned, doubt], [head, null])
    }
  })

  test('was not compared with another commit that is said', async () => {
    const { commit: pinned, doubt } = await locateFile(file, { ...around, commit: other })
    assert.equal(pinned, other)
    assert.match(doubt ?? '', uncompared)
  })
})

describe('a file below ORIGINALS_DIR', () => {
  test('was not compared with the commit that is said', async () => {
    const { repo, path, commit: pinned, doubt } = await locateFile(given, { ...around, commit: other })
    assert.deepEqual([repo, path, pinned], ['example/notes', 'docs/租约 1.md', other])
    assert.match(doubt ?? '', uncompared)
  })

  test('has the commit that most records of its repository have, the first of equals', async () => {
    const records = [other, commit, commit, other].map((one) => ({ file: { repo: 'example/notes', commit: one } }))
    const { commit: pinned, doubt } = await locateFile(given, { ...around, records })
    assert.equal(pinned, other)
    assert.match(doubt ?? '', /^file\.commit: that of other records/)
  })
})
