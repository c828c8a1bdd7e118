/**
 * A YAML file of `data/` → the same with its keys in the order of the schema, so that diffs show what changed and
 * nothing else. Comments stay where they are. `npm run format:data` writes it, `npm run check` fails on drift.
 */
import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml'
import { jsonSchemas, type JsonSchema } from '../../catalogue/json-schemas.ts'
import { describeYamlFault } from '../pipeline/records/describe-yaml-fault.ts'
import { InputError } from '../tools/problem.ts'

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The fields of an object, also where it may be null instead. */
function properties(schema: JsonSchema): ReadonlyMap<string, JsonSchema> {
  const shape = [schema, ...(schema.anyOf ?? [])].filter(isSchema).find((option) => option.properties)?.properties
  return new Map(Object.entries(shape ?? {}).flatMap(([key, value]) => (isSchema(value) ? [[key, value]] : [])))
}

function order(node: unknown, schema: unknown): void {
  if (!isNode(node) || !isSchema(schema)) return
  if (isSeq(node)) {
    for (const child of node.items) order(child, schema.items)
  }
  if (!isMap(node)) return
  const shape = properties(schema)
  const keys = [...shape.keys()]
  const position = (key: unknown) => (shape.has(String(key)) ? keys.indexOf(String(key)) : keys.length)
  node.items.sort((a, b) => position(a.key) - position(b.key))
  for (const { key, value } of node.items) order(value, shape.get(String(key)))
}

function format(text: string, schema: JsonSchema, schemaPath: string, name: string): string {
  const schemaLine = `# yaml-language-server: $schema=${schemaPath}`
  const document = parseDocument(text.replace(`${schemaLine}\n`, ''))
  if (document.errors.length > 0) {
    const { errors } = parseDocument(text, { lineCounter: new LineCounter() })
    throw new InputError(describeYamlFault(text, errors, name))
  }
  order(document.contents, schema)
  return `${schemaLine}\n${document.toString({ lineWidth: 0 }).trimStart()}`
}

/** A file of `materials/` or `articles/`, called `name` in messages. @throws InputError if the text is not YAML. */
export function formatRecord(text: string, name: string): string {
  return format(text, jsonSchemas.material, '../schema/material.schema.json', name)
}

/** The tables of `data/`, each in a file of its name. */
export const tables = ['vocabulary', 'speakers', 'events', 'reading-guides'] as const

/** A table's text. @throws InputError if the text is not YAML. */
export function formatTable(table: (typeof tables)[number], text: string, name: string): string {
  return format(text, jsonSchemas[table], `schema/${table}.schema.json`, name)
}
