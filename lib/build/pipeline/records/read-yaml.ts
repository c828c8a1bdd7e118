/**
 * A YAML file that people write → a typed value, or problems that name file, line and field.
 */
import { readFile } from 'node:fs/promises'
import { LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { excerptValue, type Problem } from '../../tools/problem.ts'

export interface YamlFile<Value> {
  value: Value | null
  problems: Problem[]
  /** 1-based line of a field, or of the nearest of its parents that is written. */
  lineOf: (path: readonly PropertyKey[]) => number
}

function lineFinder(document: Document, lines: LineCounter): YamlFile<unknown>['lineOf'] {
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true)
      if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
        return lines.linePos(Number(node.range[0])).line
      }
    }
    return 1
  }
}

/** The text of a file, or null where it is not UTF-8; Node would put U+FFFD in its place without a word. */
async function readText(path: string): Promise<string | null> {
  const bytes = await readFile(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The value, or what keeps the document from having one: aliases may lead nowhere, or multiply without end. */
function toValue(document: Document): { raw: unknown } | { fault: string } {
  try {
    return { raw: document.toJS() }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

function describeIssue(issue: z.core.$ZodIssue, raw: unknown): { path: PropertyKey[]; expected: string; found: string } {
  const field = issue.path.length > 0 ? issue.path.join('.') : 'a record'
  if (issue.code === 'unrecognized_keys') {
    const path = [...issue.path, ...issue.keys.slice(0, 1)]
    return { path, expected: `${field}: only fields of the schema`, found: issue.keys.join(', ') }
  }
  const found = issue.path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    raw,
  )
  return { path: issue.path, expected: `${field}: ${issue.message}`, found: excerptValue(found) }
}

/**
 * @param path the file to read; @param name how it is called in messages.
 * @throws what the file system throws when the file can't be read.
 */
export async function readYaml<Schema extends z.ZodType>(
  path: string,
  name: string,
  schema: Schema,
): Promise<YamlFile<z.infer<Schema>>> {
  const text = await readText(path)
  if (text === null) {
    const problems = [{ file: name, line: 1, expected: 'UTF-8 text', found: 'bytes that are not UTF-8' }]
    return { value: null, problems, lineOf: () => 1 }
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' })
  const lineOf = lineFinder(document, lines)
  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) {
    const problems = faults.map((fault) => ({
      file: name,
      line: fault.linePos?.[0].line ?? 1,
      expected: 'YAML',
      found: fault.message.split(' at line ')[0] ?? fault.code,
    }))
    return { value: null, problems, lineOf }
  }
  const content = toValue(document)
  if ('fault' in content)
    return { value: null, problems: [{ file: name, line: 1, expected: 'YAML', found: content.fault }], lineOf }
  const result = schema.safeParse(content.raw)
  if (result.success) return { value: result.data, problems: [], lineOf }
  const problems = result.error.issues.map((issue) => {
    const { path: field, expected, found } = describeIssue(issue, content.raw)
    return { file: name, line: lineOf(field), expected, found }
  })
  return { value: null, problems, lineOf }
}
