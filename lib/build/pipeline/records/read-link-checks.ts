/**
 * `data/link-checks.yaml`, written by `npm run check:links` → the day on which each record's links were last found.
 */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { InputError } from '../../tools/problem.ts'
import { readYaml } from './read-yaml.ts'

/** The day on which the links of a record were last found, by its id. */
export type LinkChecks = ReadonlyMap<string, string>

export const linkChecksSchema = z.record(z.string(), z.iso.date())

/** Empty where no check has been run. @throws InputError when the file is not what the check writes. */
export async function readLinkChecks(path: string): Promise<LinkChecks> {
  if (!existsSync(path)) return new Map()
  const { value, problems } = await readYaml(path, basename(path), linkChecksSchema)
  if (!value) throw new InputError(problems)
  return new Map(Object.entries(value))
}
