/** A step whose needs are not all named would not be run when one of them changes. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, test } from 'node:test'
import { build } from 'esbuild'
import type { Step } from './run-steps.ts'
import { steps } from './steps.ts'
import { filesOf } from './tools/fingerprint.ts'

const project = resolve(import.meta.dirname, '../..')

/** What a step is made with: what it loads when it runs, and the pages for Next. */
function entriesOf({ name, run }: Step): string[] {
  const loaded = [...String(run).matchAll(/import\(\s*["']\.\/([^"']+)["']/g)].map(([, path = '']) => `lib/build/${path}`)
  return [...loaded, ...(name === 'pages' ? filesOf(project, ['app']).filter((path) => path.endsWith('.tsx')) : [])]
}

/** The project's own modules that those load in turn; what only a type is named of is none. */
async function modulesOf(entryPoints: string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints,
    absWorkingDir: project,
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    outdir: 'none',
    loader: { '.css': 'empty' },
    logLevel: 'silent',
  })
  return Object.keys(metafile.inputs)
}

/** React and Next say themselves what they are for; a build is named by what decides about its pages. */
const ofTools = new Set(['NODE_ENV', 'BUILD_ID'])

describe('every step', () => {
  test('has a name of its own', () => {
    const names = steps.map(({ name }) => name)
    assert.deepEqual([...new Set(names)], names)
  })

  for (const step of steps) {
    test(`names all that it needs: ${step.name}`, async () => {
      const entries = entriesOf(step)
      assert.ok(entries.length > 0)
      const modules = await modulesOf(entries)
      const named = new Set(filesOf(project, step.needs))
      assert.deepEqual(
        modules.filter((path) => !named.has(path)),
        [],
      )
      const settings: ReadonlySet<string> = new Set(step.settings)
      const read = modules.flatMap((path) => [...readFileSync(join(project, path), 'utf8').matchAll(/process\.env\.([A-Z_]+)/g)])
      assert.deepEqual(
        read.map(([, name = '']) => name).filter((name) => !settings.has(name) && !ofTools.has(name)),
        [],
      )
    })
  }
})
