/**
 * What a YAML file holds + its schema → the typed value, or what is wrong with it: which field, what is expected there, what was
 * found, and what was probably meant. The words are ours: none of Zod's ("Invalid input: expected string") is shown.
 */
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

/** A schema without what says that its field may be null or absent. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema
  while (inner instanceof z.ZodNullable || inner instanceof z.ZodDefault || inner instanceof z.ZodOptional)
    inner = inner.def.innerType
  return inner
}

/** The schema of a field, with what says that it may be null or absent; null where there is none. */
function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | null {
  let at: z.core.$ZodType | undefined = schema
  for (const key of path) {
    const outer: z.core.$ZodType = unwrap(at)
    if (outer instanceof z.ZodObject) at = (outer.shape as Readonly<Record<string, z.core.$ZodType>>)[String(key)]
    else at = outer instanceof z.ZodArray ? outer.def.element : undefined
    if (!at) return null
  }
  return at
}

function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const at = schemaAt(schema, path)
  const fields = at && unwrap(at)
  return fields instanceof z.ZodObject ? Object.keys(fields.shape) : []
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

/** @returns the value, or every issue in words */
export function parseContent<Schema extends z.ZodType>(
  content: unknown,
  schema: Schema,
): { value: z.infer<Schema> } | { issues: DescribedIssue[] } {
  const result = schema.safeParse(content, { error: wordsOf })
  return result.success
    ? { value: result.data }
    : { issues: result.error.issues.flatMap((issue) => describeIssue(issue, content, schema)) }
}
