/**
 * A record's YAML → the same with its keys in the order of the schema, so that diffs show what changed and nothing else.
 * Comments stay where they are. `npm run format:data` writes it, `npm run check` fails on drift.
 */
import { isMap, isSeq, parseDocument, type Node } from 'yaml'
import { z } from 'zod'
import { materialSchema } from '../catalogue/material.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema
const schemaLine = '# yaml-language-server: $schema=../schema/material.schema.json'

function properties(schema: JsonSchema): Record<string, JsonSchema> {
  const shape = schema.properties ?? schema.anyOf?.map((option) => (typeof option === 'object' ? option.properties : undefined)).find(Boolean)
  return Object.fromEntries(Object.entries(shape ?? {}).flatMap(([key, value]) => (typeof value === 'object' ? [[key, value]] : [])))
}

function order(node: Node | null, schema: JsonSchema | undefined): void {
  if (!schema) return
  if (isSeq(node)) {
    const items = schema.items
    const item = typeof items === 'object' && !Array.isArray(items) ? items : undefined
    for (const child of node.items) order(child as Node, item)
  }
  if (!isMap(node)) return
  const shape = properties(schema)
  const keys = Object.keys(shape)
  const position = (key: unknown) => (keys.includes(String(key)) ? keys.indexOf(String(key)) : keys.length)
  node.items.sort((a, b) => position(a.key) - position(b.key))
  for (const { key, value } of node.items) order(value as Node, shape[String(key)])
}

/** JSON Schema of a material, for editors. */
export function materialJsonSchema(): JsonSchema {
  return z.toJSONSchema(materialSchema, { io: 'input' })
}

/** @throws an Error that tells the first fault, if the text is not YAML. */
export function formatRecord(text: string): string {
  const document = parseDocument(text)
  const fault = document.errors[0]
  if (fault) throw fault
  order(document.contents, materialJsonSchema())
  const body = document.toString({ lineWidth: 0 }).replace(`${schemaLine}\n`, '').trimStart()
  return `${schemaLine}\n${body}`
}
