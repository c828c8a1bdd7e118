/** For tests: a file in the working copy of a repository of GitHub. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Commits the file as the first of a new clone of example/notes below `parent`, on 2022-10-15 by Zhang San.
 * @returns the absolute path of the file
 */
export function commitFile(parent: string, path: string, content: string | Buffer): string {
  const clone = mkdtempSync(join(parent, 'clone-'))
  const file = join(clone, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', clone, '-c', 'user.name=Zhang San', '-c', 'user.email=z@example.org', ...words], {
      env: { ...process.env, GIT_AUTHOR_DATE: '2022-10-15T12:00:00Z', GIT_COMMITTER_DATE: '2022-10-15T12:00:00Z' },
    })
  git('init', '-q')
  git('remote', 'add', 'origin', 'git@github.com:example/notes.git')
  git('add', '.')
  git('commit', '-q', '-m', 'Add the notes')
  return file
}
