/** What a schema refuses → what to write instead, in our own words: none of Zod's ("Invalid input: expected string") is shown. */
import { z } from 'zod'
import { didYouMean } from './nearest-of.ts'
import { excerptValue } from '../../tools/problem.ts'
import { fieldName } from './field-name.ts'

const typeWords: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, whose entries begin with "- "',
  object: 'fields, one a line',
  record: 'fields, one a line',
}

/** The words for an issue where the schema itself has none; given to Zod when it parses. */
function wordsOf(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_type') return typeWords[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return 'text that is not empty'
    if (issue.origin === 'array') return issue.minimum === 1 ? 'at least one entry' : `at least ${issue.minimum} entries`
    return `a number ${issue.inclusive ? 'of at least' : 'above'} ${issue.minimum}`
  }
  if (issue.code === 'too_big') return `at most ${issue.maximum}${issue.origin === 'array' ? ' entries' : ''}`
  return 'another form; the schema in data/schema/ and docs/editorial.md show which'
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    content,
  )
}

/** The schema of a field, with what says that it may be null or absent; null where there is none. */
function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | null {
  let at = schema
  for (const key of path) {
    while (at instanceof z.ZodNullable || at instanceof z.ZodDefault || at instanceof z.ZodOptional) at = at.def.innerType
    const shape: Readonly<Record<string, z.core.$ZodType>> = at instanceof z.ZodObject ? at.shape : {}
    const next = at instanceof z.ZodObject ? shape[String(key)] : at instanceof z.ZodArray ? at.def.element : undefined
    if (!next) return null
    at = next
  }
  return at
}

function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let at = schemaAt(schema, path)
  while (at instanceof z.ZodNullable || at instanceof z.ZodDefault || at instanceof z.ZodOptional) at = at.def.innerType
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}

function mayBeNull(schema: z.core.$ZodType, path: readonly PropertyKey[]): boolean {
  const at = schemaAt(schema, path)
  return at !== null && z.safeParse(at, null).success
}

interface DescribedIssue {
  path: PropertyKey[]
  expected: string
  found: string
  hint?: string | undefined
}

function describeIssue(issue: z.core.$ZodIssue, content: unknown, schema: z.core.$ZodType): DescribedIssue[] {
  const field = issue.path.length > 0 ? fieldName(issue.path, content) : 'the file'
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, issue.path)
    return issue.keys.map((key) => {
      const path = [...issue.path, key]
      return { path, expected: `${field}: only fields of the schema`, found: key, hint: didYouMean(key, known) }
    })
  }
  const value = valueAt(content, issue.path)
  const orNull = mayBeNull(schema, issue.path) ? ', or null where it is unknown' : ''
  const hint =
    issue.code === 'invalid_value' && typeof value === 'string' ? didYouMean(value, issue.values.map(String)) : undefined
  return [{ path: [...issue.path], expected: `${field}: ${issue.message}${orNull}`, found: excerptValue(value), hint }]
}

/** Parses what a file holds; the value, or every issue in words. */
export function parseContent<Schema extends z.ZodType>(
  content: unknown,
  schema: Schema,
): { value: z.infer<Schema> } | { issues: DescribedIssue[] } {
  const result = schema.safeParse(content, { error: wordsOf })
  return result.success
    ? { value: result.data }
    : { issues: result.error.issues.flatMap((issue) => describeIssue(issue, content, schema)) }
}
