/** What comments and documents name is there: a file that was moved or renamed leaves no word behind that leads nowhere. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { test } from 'node:test'

const project = resolve(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(project, path), 'utf8')

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: project,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(project, path)))
const names = new Set(files.map((path) => basename(path)))

/** Code by its path, or the end of it, or its name: "lib/search/text/find.ts", "../query/read-terms.ts", `find.ts`. */
const named = /(?<![\w/.-])((?:\.{1,2}\/)*(?:[\w[\]-]+\/)*[\w-][\w.-]*\.(?:tsx?|mjs|css|sql))\b/g
const comment = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm

const isThere = (path: string) => {
  const end = path.replace(/^(?:\.{1,2}\/)+/, '')
  return end.includes('/') ? files.some((file) => file === end || file.endsWith(`/${end}`)) : names.has(end)
}

/** What `npm run export:postgres` writes. */
const written = ['load.sql']

test('every file that a comment or a document names is there', () => {
  const texts = files.flatMap((path): [string, string][] => {
    if (/\.(?:tsx?|m?js|css)$/.test(path)) return [[path, (read(path).match(comment) ?? []).join('\n')]]
    return /^(?:README|CONTRIBUTING|docs\/.*)\.md$/.test(path) ? [[path, read(path)]] : []
  })
  const lost = texts.flatMap(([path, text]) =>
    [...text.matchAll(named)].flatMap(([, name = '']) => (isThere(name) || written.includes(name) ? [] : `${path}: ${name}`)),
  )
  assert.deepEqual(lost, [])
})
