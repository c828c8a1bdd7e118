import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import test from 'node:test'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { bundleScripts } from './bundle-scripts.ts'

const folder = temporaryFolder()
await bundleScripts(resolve(import.meta.dirname, '../../..'), folder, '')
const files = readdirSync(join(folder, 'scripts')).filter((name) => name.endsWith('.js'))

/** The name and the text of the one script that is called so. */
function script(name: string): { file: string; text: string } {
  const [file, ...others] = files.filter((candidate) => candidate.startsWith(`${name}.`))
  assert.ok(file !== undefined && others.length === 0, `${name}: ${[file, ...others].join()}`)
  return { file, text: readFileSync(join(folder, 'scripts', file), 'utf8') }
}

test('what answers questions is a script of its own, which the worker loads beside itself', () => {
  const answerer = script('open-answerer')
  const worker = script('search.worker')
  assert.ok(answerer.text.includes('MiniSearch'))
  assert.ok(!worker.text.includes('MiniSearch'))
  assert.ok(worker.text.includes(`import("./${answerer.file}")`))
})

test('what words that stand nowhere are taken for is a script of its own too', () => {
  const guesses = script('create-guesses')
  assert.ok(script('search.worker').text.includes(`import("./${guesses.file}")`))
})

test('what shows originals is loaded by none but those who ask for it, and finds its tables and fonts', () => {
  assert.ok(!script('page').text.includes('getDocument'))
  assert.ok(script('slide').text.includes(`import("./${script('show-original').file}")`))
  assert.ok(script('show-original').text.includes(script('pdf-engine.worker').file))
  for (const file of ['cmaps/UniGB-UCS2-H.bcmap', 'standard_fonts/LiberationSans-Regular.ttf', 'wasm/openjpeg.wasm'])
    assert.ok(existsSync(join(folder, 'scripts/pdf', file)), file)
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
