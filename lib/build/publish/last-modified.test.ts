import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { isShallow, lastModified } from './last-modified.ts'

const days = ['2024-01-02T03:04:05+00:00', '2025-06-07T08:09:10+00:00']

/** A checkout in which one file was written on each of the two days. */
function makeCheckout(folder: string): void {
  const git = (day: string, ...options: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@talks.example', '-c', 'commit.gpgsign=false', ...options], {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day },
    })
  mkdirSync(join(folder, 'data'), { recursive: true })
  git('', 'init')
  for (const [at, day] of days.entries()) {
    writeFileSync(join(folder, 'data', `${at}.yaml`), String(at))
    git(day, 'add', '.')
    git(day, 'commit', '-m', `Write ${at}`)
  }
}

test('each file has the day of its last change; a shallow clone, which does not know them, none', () => {
  const folder = temporaryFolder()
  const [whole, shallow] = [join(folder, 'whole'), join(folder, 'shallow')]
  mkdirSync(whole)
  makeCheckout(whole)
  execFileSync('git', ['clone', '--depth', '1', `file://${whole}`, shallow], { stdio: 'ignore' })
  assert.deepEqual(
    [...lastModified(whole)],
    [
      ['data/1.yaml', days[1]],
      ['data/0.yaml', days[0]],
    ],
  )
  assert.deepEqual([isShallow(whole), isShallow(shallow)], [false, true])
  assert.equal(lastModified(shallow).size, 0)
})

test('outside a checkout there are none', () => {
  const folder = temporaryFolder()
  assert.equal(isShallow(folder), false)
  assert.equal(lastModified(folder).size, 0)
})
