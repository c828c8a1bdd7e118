/** The files that hold tests: those that lie in the project's folders, which run, and those that git lists, which must have run. */
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const project = resolve(import.meta.dirname, '../../..')

/** What is made or fetched, and holds none of our tests. */
const notOurs = new Set(['node_modules', 'out', 'public', 'test-results', 'playwright-report'])

const patterns = { unit: /\.test\.tsx?$/, slow: /\.slow\.tsx?$/, browser: /\.spec\.tsx?$/ } as const
export type TestKind = keyof typeof patterns

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !notOurs.has(name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
}

/** At any depth, relative to `folder`, with slashes, sorted. */
export function testFilesBelow(kind: TestKind, folder: string = project): string[] {
  return filesBelow(folder)
    .map((path) => relative(folder, path).replaceAll('\\', '/'))
    .filter((path) => patterns[kind].test(path))
    .sort()
}

/** What git lists, or would add, and is there. @throws where the folder is no checkout. */
export function testFilesOfGit(kind: TestKind, folder: string = project): string[] {
  const list = (...options: string[]) =>
    execFileSync('git', ['ls-files', '-z', ...options], { cwd: folder, encoding: 'utf8' })
      .split('\0')
      .filter(Boolean)
  const gone = new Set(list('--deleted'))
  return list('--cached', '--others', '--exclude-standard')
    .filter((path) => patterns[kind].test(path) && !gone.has(path))
    .sort()
}
