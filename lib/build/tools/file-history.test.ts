import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { isShallow, readHistory } from './file-history.ts'

const days = ['2024-01-02T03:04:05+00:00', '2025-06-07T08:09:10+00:00', '2026-01-01T00:00:00+00:00'] as const

/** A checkout in which one file was written on each of the first two days, and the first of them changed on the third. */
function makeCheckout(folder: string): void {
  const git = (day: string, ...options: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@talks.example', '-c', 'commit.gpgsign=false', ...options], {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day },
    })
  mkdirSync(join(folder, 'data'), { recursive: true })
  git('', 'init')
  for (const [at, day] of days.slice(0, 2).entries()) {
    writeFileSync(join(folder, 'data', `${at}.yaml`), String(at))
    git(day, 'add', '.')
    git(day, 'commit', '-m', `Write ${at}`)
  }
  writeFileSync(join(folder, 'data/0.yaml'), 'changed')
  git(days[2], 'commit', '-am', 'Change 0')
}

test('each file has the instants at which it came and was last changed; in a shallow clone, which does not know them, none has', () => {
  const folder = temporaryFolder()
  const [whole, shallow] = [join(folder, 'whole'), join(folder, 'shallow')]
  mkdirSync(whole)
  makeCheckout(whole)
  execFileSync('git', ['clone', '--depth', '1', `file://${whole}`, shallow], { stdio: 'ignore' })
  assert.deepEqual(
    [...readHistory(whole)],
    [
      ['data/0.yaml', { changed: days[2], added: days[0] }],
      ['data/1.yaml', { changed: days[1], added: days[1] }],
    ],
  )
  assert.deepEqual([isShallow(whole), isShallow(shallow)], [false, true])
  assert.equal(readHistory(shallow).size, 0)
})

test('outside a checkout there are none', () => {
  const folder = temporaryFolder()
  assert.equal(isShallow(folder), false)
  assert.equal(readHistory(folder).size, 0)
})
