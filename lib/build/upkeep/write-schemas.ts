/**
 * Writes the JSON Schemas for editors: `npm run schemas`. A test fails when the committed ones are not current.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { jsonSchemas } from '../../catalogue/json-schemas.ts'
import { runCommand } from '../tools/command.ts'
import { isMain } from '../tools/is-main.ts'

/** Where they are committed; the first line of each YAML file points there. */
export const schemaFolder = resolve(import.meta.dirname, '../../../data/schema')

/** File name → text of each schema. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(jsonSchemas).map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]),
  )
}

const command = {
  call: 'npm run schemas --',
  does: 'Writes the JSON Schemas for editors into data/schema/.',
  options: {},
} as const

async function main(): Promise<void> {
  await mkdir(schemaFolder, { recursive: true })
  for (const [name, text] of schemaFiles()) await writeFile(join(schemaFolder, name), text)
}

if (isMain(import.meta)) await runCommand(command, main)
