/**
 * The version of what a cached result was made with: of a module, of every module of ours that it runs, and of the
 * pinned packages among them. An edited rule takes effect without anyone counting versions.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'

const packageSchema = z.object({ devDependencies: z.record(z.string(), z.string()) })
const importPattern = /(?:^|\n)(?:import|export)(?! type)[^'\n]*(?:\n[^'\n]*)*? from '([^']+)'/g

async function collectSources(path: string, sources: Map<string, string>, packages: Set<string>): Promise<void> {
  if (sources.has(path)) return
  const source = await readFile(path, 'utf8')
  sources.set(path, source)
  for (const [, from = ''] of source.matchAll(importPattern)) {
    if (from.startsWith('.')) await collectSources(resolve(dirname(path), from), sources, packages)
    else packages.add(from)
  }
}

/** @param entry a module; returns 12 hex digits */
export async function sourceVersion(entry: string): Promise<string> {
  const sources = new Map<string, string>()
  const packages = new Set<string>()
  await collectSources(entry, sources, packages)
  const project = await readFile(resolve(import.meta.dirname, '../../../package.json'), 'utf8')
  const { devDependencies } = packageSchema.parse(JSON.parse(project))
  const versions = [...packages].map((name) => `${name} ${devDependencies[name] ?? ''}`)
  const parts = [...sources.values(), ...versions].sort()
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 12)
}
