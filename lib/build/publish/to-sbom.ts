/**
 * package-lock.json → what the site is built from, as CycloneDX: every package with its version, licence and hash, and what
 * needs what. From the lockfile and not from what is installed, so that it is the same on every machine; without a time or a
 * serial number, so that two builds give the same bytes. (`npm sbom` calls tools optional parts of the site, names the project
 * by its folder, and writes with each npm other bytes.)
 *
 *   npm run -s sbom      on standard output; `npm run build` writes it to out/sbom.cdx.json
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { runCommand } from '../tools/command.ts'
import { isMain } from '../tools/is-main.ts'

export const sbomPath = 'sbom.cdx.json'

const ranges = z.record(z.string(), z.string()).default({})
const packageSchema = z.object({
  version: z.string(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  devOptional: z.boolean().default(false),
  dependencies: ranges,
  devDependencies: ranges,
  optionalDependencies: ranges,
  peerDependencies: ranges,
})
const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  name: z.string(),
  /** By path; "" is the project itself. */
  packages: z.record(z.string(), packageSchema),
})
type Package = z.infer<typeof packageSchema>

const inModules = 'node_modules/'

/** "node_modules/a/node_modules/@b/c" → "@b/c" */
const nameOf = (path: string) => path.slice(path.lastIndexOf(inModules) + inModules.length)

const purl = (name: string, version: string) => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`

/** "sha512-…", in base64 → algorithm and hexadecimal digits. */
function hashOf(integrity: string): { alg: string; content: string } {
  const [algorithm = '', digest = ''] = integrity.split('-', 2)
  return { alg: algorithm.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }
}

function componentOf(path: string, { version, integrity, license, dev, optional, devOptional }: Package): object {
  const name = nameOf(path)
  return {
    type: 'library',
    'bom-ref': path,
    name,
    version,
    // Of what is shown to readers; tools and what only some machines install are no part of it.
    scope: dev || devOptional ? 'excluded' : optional ? 'optional' : 'required',
    ...(integrity !== undefined && { hashes: [hashOf(integrity)] }),
    ...(license !== undefined && { licenses: [{ expression: license }] }),
    purl: purl(name, version),
  }
}

/** Where Node finds a package that is asked for at a path; null where it is not there, as optional ones may be. */
function resolveFrom(path: string, name: string, has: (path: string) => boolean): string | null {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf(`/${inModules}`)))) {
    const candidate = at === '' ? `${inModules}${name}` : `${at}/${inModules}${name}`
    if (has(candidate)) return candidate
    if (at === '') return null
  }
}

/** @param lock the content of package-lock.json. @throws ZodError where it is not of version 3. */
export function toSbom(lock: unknown): string {
  const { name, packages } = lockSchema.parse(lock)
  const { '': project, ...installed } = packages
  const root = { type: 'application', 'bom-ref': name, name, version: project?.version }
  const dependencies = Object.entries(packages).map(([path, one]) => {
    const needed = { ...one.dependencies, ...one.devDependencies, ...one.optionalDependencies, ...one.peerDependencies }
    const found = Object.keys(needed).flatMap((wanted) => resolveFrom(path, wanted, (at) => at in installed) ?? [])
    return { ref: path === '' ? name : path, dependsOn: [...new Set(found)].sort() }
  })
  const components = Object.entries(installed).map(([path, one]) => componentOf(path, one))
  const bom = { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata: { component: root }, components, dependencies }
  return `${JSON.stringify(bom)}\n`
}

/** @param folder that of the project. */
export function readSbom(folder: string): string {
  return toSbom(JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')))
}

const command = {
  call: 'npm run -s sbom --',
  does: 'Prints what the site is built from, as CycloneDX; `npm run build` writes it to out/sbom.cdx.json.',
  options: {},
} as const

if (isMain(import.meta)) {
  await runCommand(command, () => void process.stdout.write(readSbom(resolve(import.meta.dirname, '../../..'))))
}
