/** Repositories of our own beside the sample's records: what is a gap, and what is none. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, test } from 'node:test'
import { stringify } from 'yaml'
import { sampleFolders } from '../testing/sample-data.ts'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { InputError } from '../tools/problem.ts'
import { findGaps, listGaps } from './find-gaps.ts'

const root = temporaryFolder()
const long = '# 租约\n\n客户端每三秒续一次租约。\n'.repeat(40)
const raft = 'example/talks/2022/Raft在Store中的工程实践.pdf'

let copies = 0
/** A copy of the sample's folder, with what is left out of it. */
function sampleData(leftOut: readonly object[] = []): string {
  const data = join(root, `data-${(copies += 1)}`)
  cpSync(sampleFolders.reference, data, { recursive: true })
  writeFileSync(join(data, 'left-out.yaml'), stringify(leftOut))
  return data
}

async function placesIn(files: Record<string, string>, leftOut: readonly object[] = []): Promise<string[]> {
  const { gaps } = await findGaps(sampleData(leftOut), await folderOf(root, files))
  return gaps.map(({ place }) => place)
}

describe('gaps', () => {
  test('are documents of the records’ repositories that no record knows, in the order of their places', async () => {
    const files = {
      [raft]: 'known by its place',
      'example/talks/2023/b.pptx': 'x',
      'example/talks/2023/a.pdf': 'x',
      'example/talks/docs/security-design.md': long,
      'example/talks/slides.mov': 'no document',
      'elsewhere/notes/a.pdf': 'of no record’s repository',
    }
    assert.deepEqual(await placesIn(files), [
      'example/talks/2023/a.pdf',
      'example/talks/2023/b.pptx',
      'example/talks/docs/security-design.md',
    ])
  })

  const none: [name: string, path: string, content: string][] = [
    ['a stub', 'docs/lease.md', '# Lease\n'],
    ['what a repository holds for its own sake', 'docs/CONTRIBUTING_zh.md', long],
    ['the words of its licence', 'LICENSE.txt', long],
    ['a folder of others', 'third_party/brpc/docs/io.md', long],
    ['a hidden folder', '.github/design.md', long],
  ]
  for (const [name, path, content] of none) {
    test(`are not: ${name}`, async () => assert.deepEqual(await placesIn({ [`example/talks/${path}`]: content }), []))
  }

  test('are not: what an edition or an earlier file of a record is', async () => {
    const data = sampleData()
    const file = join(data, 'materials/store-raft.yaml')
    const commit = '3f2504e04f8911d39a0c0305e82c3301a1b2c3d4'
    const edition = `editions:\n  - url: https://github.com/example/talks/blob/main/md/Raft%20in%20Store.md\n    zh: 文字稿\n    en: In words\n`
    const earlier = `history:\n  - path: old.pdf\n    commit: ${commit}\n    gitBlob: ${commit}\n    bytes: 1\n`
    writeFileSync(file, `${readFileSync(file, 'utf8')}${edition}${earlier}`)
    const originals = await folderOf(root, { 'example/talks/md/Raft in Store.md': long, 'example/talks/old.pdf': 'x' })
    assert.deepEqual((await findGaps(data, originals)).gaps, [])
  })

  test('are not: what was left out, by file or by folder', async () => {
    const files = { 'example/talks/drafts/a.pdf': 'x', 'example/talks/b.pdf': 'x', 'example/talks/b.pdf.pdf': 'x' }
    const leftOut = ['drafts/', 'b.pdf'].map((path) => ({ repo: 'example/talks', path, why: 'an agenda' }))
    assert.deepEqual(await placesIn(files, leftOut), ['example/talks/b.pdf.pdf'])
  })

  test('a reason that a record has overtaken is told of', async () => {
    const data = sampleData([{ repo: 'example/talks', path: '2022/Raft在Store中的工程实践.pdf', why: 'not read yet' }])
    const { settled } = await findGaps(data, await folderOf(root, {}))
    assert.match(settled.join(), /^example\/talks 2022\/Raft在Store中的工程实践\.pdf, .*store-raft\.yaml$/)
  })

  test('a list of what is left out that says no reason is refused', async () => {
    const data = sampleData([{ repo: 'example/talks', path: 'a.pdf' }])
    await assert.rejects(findGaps(data, await folderOf(root, {})), (error) => {
      assert.ok(error instanceof InputError)
      assert.match(error.message, /left-out\.yaml:1: expected entry 1\.why: text/)
      return true
    })
  })
})

test('a list of gaps shows sizes in one column', () => {
  const gaps = [
    { place: 'a/b/c.md', bytes: 999 },
    { place: 'a/b/d.pdf', bytes: 1_234_567 },
  ]
  assert.equal(listGaps(gaps), '      999  a/b/c.md\n1,234,567  a/b/d.pdf\n')
})

test('the command prints them, and how many there are aside', async () => {
  const originals = await folderOf(root, { 'example/talks/a.pdf': 'x' })
  const script = resolve(import.meta.dirname, 'find-gaps.ts')
  const stdout = execFileSync(process.execPath, ['--import', 'tsx', script, '--data', sampleData()], {
    encoding: 'utf8',
    env: { ...process.env, ORIGINALS_DIR: originals },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  assert.equal(stdout, '1  example/talks/a.pdf\n')
})
