import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import test from 'node:test'
import type { Talk } from '../../catalogue/catalogue.ts'
import { bareTalk, fullTalk } from '../../build/testing/sample-talks.ts'
import { toSums } from './to-sums.ts'

test('a line an original, none for what was not hashed', () => {
  const line =
    '4bd0fd63a20e65252ca7f95b47d46098562120f7fa23843cf2e4857511db3764  opencurve/curve-meetup-slides/2020/1106-Curve核心组件之mds-网易数帆-陈威.pdf\n'
  assert.equal(toSums([bareTalk, fullTalk, fullTalk]), line)
})

test('sha256sum -c accepts it, odd names included', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'sums-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const paths = ['2020/讲稿 (1).pdf', 'back\\slash.pdf', 'new\nline.pdf', '*star.pdf', ' space.pdf']
  const talks = paths.map((path): Talk => {
    const file = join(folder, 'owner/name', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, path)
    return { ...fullTalk, repo: 'owner/name', path, sha256: createHash('sha256').update(path).digest('hex') }
  })
  writeFileSync(join(folder, 'originals.sha256'), toSums(talks))
  const output = execFileSync('sha256sum', ['--check', '--strict', 'originals.sha256'], { cwd: folder, encoding: 'utf8' })
  assert.equal(output.match(/: OK$/gm)?.length, paths.length)
})
