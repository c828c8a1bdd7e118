import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import test from 'node:test'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { bundleScripts } from './bundle-scripts.ts'

const folder = temporaryFolder()
await bundleScripts(resolve(import.meta.dirname, '../../..'), folder, '')
const files = readdirSync(join(folder, 'scripts'))

/** The name and the text of the one script that is called so. */
function script(name: string): { file: string; text: string } {
  const [file, ...others] = files.filter((candidate) => candidate.startsWith(`${name}.`))
  assert.ok(file !== undefined && others.length === 0, `${name}: ${[file, ...others].join()}`)
  return { file, text: readFileSync(join(folder, 'scripts', file), 'utf8') }
}

test('what answers questions is a script of its own, which the worker loads beside itself', () => {
  const answerer = script('answer-question')
  const worker = script('search.worker')
  assert.ok(answerer.text.includes('MiniSearch'))
  assert.ok(!worker.text.includes('MiniSearch'))
  assert.ok(worker.text.includes(`import("./${answerer.file}")`))
})

test('every script that another names is there', () => {
  const named = files.flatMap((file) =>
    [...readFileSync(join(folder, 'scripts', file), 'utf8').matchAll(/["'`]\.\/([\w.-]+\.[0-9a-f]{12}\.js)/g)].map(
      ([, name]) => name,
    ),
  )
  assert.ok(named.length > 1)
  assert.deepEqual(
    named.filter((name) => name === undefined || !files.includes(name)),
    [],
  )
})
