/**
 * A YAML file that people write → a typed value, or problems that name file, line and field.
 */
import { readFile } from 'node:fs/promises'
import { LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { excerpt, type Problem } from './problem.ts'

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

/**
 * @param path the file to read; @param name how it is called in messages.
 * @throws what the file system throws when the file can't be read.
 */
export async function readYaml<Schema extends z.ZodType>(
  path: string,
  name: string,
  schema: Schema,
): Promise<YamlFile<z.infer<Schema>>> {
  const lines = new LineCounter()
  const document = parseDocument(await readFile(path, 'utf8'), { lineCounter: lines, schema: 'core' })
  const lineOf = lineFinder(document, lines)
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file: name,
      line: error.linePos?.[0].line ?? null,
      expected: 'YAML',
      found: error.message.split('\n')[0] ?? error.code,
    }))
    return { value: null, problems, lineOf }
  }
  const raw: unknown = document.toJS()
  const result = schema.safeParse(raw)
  if (result.success) return { value: result.data, problems: [], lineOf }
  const problems = result.error.issues.map((issue) => {
    const field = issue.path.join('.')
    const found: unknown = issue.path.reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      raw,
    )
    return {
      file: name,
      line: lineOf(issue.path),
      expected: `${field === '' ? 'a record' : field}: ${issue.message}`,
      found: excerpt(JSON.stringify(found) ?? 'nothing'),
    }
  })
  return { value: null, problems, lineOf }
}
