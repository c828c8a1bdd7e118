import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { readSbom, toSbom } from './to-sbom.ts'

interface Component {
  'bom-ref': string
  name: string
  version: string
  scope: string
  purl: string
  hashes?: { alg: string; content: string }[]
  licenses?: { expression: string }[]
}
interface Sbom {
  bomFormat: string
  specVersion: string
  metadata: { component: { name: string } }
  components: Component[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

const project = resolve(import.meta.dirname, '../../..')
const lock = {
  lockfileVersion: 3,
  name: 'ours',
  packages: {
    '': { version: '1.0.0', dependencies: { a: '1' }, devDependencies: { '@s/b': '2' } },
    'node_modules/a': { version: '1.0.0', license: 'MIT', integrity: 'sha512-AQID', dependencies: { c: '1', gone: '1' } },
    'node_modules/a/node_modules/c': { version: '1.0.0' },
    'node_modules/@s/b': { version: '2.0.0', dev: true, peerDependencies: { c: '2' } },
    'node_modules/c': { version: '2.0.0', optional: true },
  },
}

test('each package has version, scope, hash, licence and address', () => {
  const { components } = JSON.parse(toSbom(lock)) as Sbom
  assert.deepEqual(components[0], {
    type: 'library',
    'bom-ref': 'node_modules/a',
    name: 'a',
    version: '1.0.0',
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: '010203' }],
    licenses: [{ expression: 'MIT' }],
    purl: 'pkg:npm/a@1.0.0',
  })
  assert.deepEqual(
    components.map(({ purl, scope }) => `${purl} ${scope}`),
    ['pkg:npm/a@1.0.0 required', 'pkg:npm/c@1.0.0 required', 'pkg:npm/%40s/b@2.0.0 excluded', 'pkg:npm/c@2.0.0 optional'],
  )
})

test('what needs what is found as Node finds it', () => {
  const { dependencies } = JSON.parse(toSbom(lock)) as Sbom
  assert.deepEqual(Object.fromEntries(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn])), {
    ours: ['node_modules/@s/b', 'node_modules/a'],
    'node_modules/a': ['node_modules/a/node_modules/c'],
    'node_modules/a/node_modules/c': [],
    'node_modules/@s/b': ['node_modules/c'],
    'node_modules/c': [],
  })
})

test('a lockfile of another version is refused', () => {
  assert.throws(() => toSbom({ ...lock, lockfileVersion: 2 }))
})

test('ours names every package of the lockfile, with its hash, and nothing that is not among them', () => {
  const sbom = JSON.parse(readSbom(project)) as Sbom
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as { packages: object }
  assert.deepEqual([sbom.bomFormat, sbom.specVersion, sbom.metadata.component.name], ['CycloneDX', '1.5', 'storage-talks'])
  const refs = new Set(sbom.components.map((component) => component['bom-ref']))
  assert.deepEqual(refs, new Set(Object.keys(packages).filter((path) => path !== '')))
  const needed = sbom.dependencies.flatMap(({ dependsOn }) => dependsOn)
  assert.deepEqual(
    needed.filter((ref) => !refs.has(ref)),
    [],
  )
  const unhashed = sbom.components.filter(({ hashes }) => !/^[0-9a-f]{128}$/.test(hashes?.[0]?.content ?? ''))
  assert.deepEqual(unhashed, [])
})
