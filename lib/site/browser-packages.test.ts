import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import test from 'node:test'
import { build } from 'esbuild'
import { entries, inPlaceOfReact } from '../build/publish/bundle-scripts.ts'
import { serviceWorker } from '../build/publish/write-service-worker.ts'
import { browserPackages } from './browser-packages.ts'

const project = resolve(import.meta.dirname, '../..')

test('every package that the browser’s code imports is named, with its licence, on the page about the site', async () => {
  const { metafile } = await build({
    entryPoints: [...Object.values(entries), 'components/browser/search/client/search.worker.ts', serviceWorker],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'out',
    format: 'esm',
    jsx: 'automatic',
    alias: inPlaceOfReact,
    absWorkingDir: project,
    logLevel: 'silent',
  })
  const imported = Object.keys(metafile.inputs).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [])
  const named: ReadonlySet<string> = new Set(browserPackages)
  assert.ok(imported.includes('preact'))
  assert.deepEqual(
    [...new Set(imported)].filter((name) => !named.has(name)),
    [],
  )
})

test('every package says its licence', () => {
  for (const name of browserPackages) {
    const { license } = JSON.parse(readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8')) as {
      license: unknown
    }
    assert.equal(typeof license, 'string', name)
  }
})
