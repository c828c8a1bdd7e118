/**
 * A YAML file that people write → a typed value, or problems that name file, line and field.
 */
import { readFile } from 'node:fs/promises'
import { LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { excerpt, type Problem } from '../../tools/problem.ts'
import { parseContent } from './parse-content.ts'
import { describeYamlFault } from './describe-yaml-fault.ts'
import { findPlaceholders } from './find-placeholders.ts'

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

/** Aliases ("*name") may lead nowhere, or multiply without end; records need none. */
const aliases = { expected: 'values in place of aliases ("*name")', hint: 'write the value itself, or put it in double quotes' }

function toValue(document: Document): { content: unknown } | null {
  try {
    return { content: document.toJS() }
  } catch {
    return null
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
  const text = await readText(path)
  if (text === null) {
    const problems = [{ file: name, line: 1, expected: 'UTF-8 text', found: 'bytes that are not UTF-8' }]
    return { value: null, problems, lineOf: () => 1 }
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' })
  const lineOf = lineFinder(document, lines)
  const faults = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])
  if (faults.length > 0) return { value: null, problems: describeYamlFault(text, faults, name), lineOf }
  const read = toValue(document)
  if (!read) {
    const at = text.split(/\r?\n/).findIndex((line) => /(?:^|[\s[,])\*\S/.test(line)) + 1
    const found = excerpt(text.split(/\r?\n/)[at - 1] ?? '')
    return { value: null, problems: [{ file: name, line: Math.max(at, 1), ...aliases, found }], lineOf }
  }
  const places = findPlaceholders(read.content)
  const parsed = places.length > 0 ? { issues: places } : parseContent(read.content, schema)
  if ('value' in parsed) return { value: parsed.value, problems: [], lineOf }
  const problems = parsed.issues.map(({ path: field, ...words }) => ({ file: name, line: lineOf(field), ...words }))
  return { value: null, problems, lineOf }
}
