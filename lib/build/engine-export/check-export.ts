/**
 * What was written for OpenSearch → what a server would refuse of it, by the format that is documented for `_bulk`, for field
 * types and for analysers. No server is asked.
 */
import { indexName } from './bulk-lines.ts'
import { properties } from './index-body.ts'

/** https://docs.opensearch.org/latest/api-reference/document-apis/bulk/: ids of at most 512 bytes, a request of at most 100 MB. */
const mostIdBytes = 512
const mostBodyBytes = 100_000_000
/** The longest term that Lucene keeps. */
const mostKeywordBytes = 32_766

type Property = { type: string } | { properties: Record<string, Property> }

const isDate = (text: string) => /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/.test(text)

/** One value of a field; a list is as many values. */
function fits(value: unknown, property: Property): boolean {
  if (!('type' in property)) {
    if (typeof value !== 'object' || value === null) return false
    return Object.entries(value).every(([name, inner]) => fitsAll(inner, property.properties[name]))
  }
  switch (property.type) {
    case 'integer':
      return Number.isInteger(value)
    case 'date':
      return typeof value === 'string' && isDate(value)
    case 'keyword':
      return typeof value === 'string' && Buffer.byteLength(value) <= mostKeywordBytes
    default:
      return typeof value === 'string'
  }
}

function fitsAll(value: unknown, property: Property | undefined): boolean {
  if (property === undefined) return false
  return (Array.isArray(value) ? value : [value]).every((one) => fits(one, property))
}

const fields: Readonly<Record<string, Property>> = properties

function checkPair(action: unknown, document: unknown, seen: Set<string>): string[] {
  const { index } = action as { index?: { _index?: unknown; _id?: unknown } }
  const id = String(index?._id)
  const problems = Object.entries(document as object)
    .filter(([name, value]) => !fitsAll(value, fields[name]))
    .map(([name]) => `${id}: the field ${name} does not fit the mapping`)
  if (index?._index !== indexName) problems.push(`${id}: another index`)
  if (typeof index?._id !== 'string' || Buffer.byteLength(id) > mostIdBytes) problems.push(`${id}: no id of 1 to 512 bytes`)
  if (seen.has(id)) problems.push(`${id}: twice`)
  seen.add(id)
  return problems
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** @param seen ids of the bodies before, to which these are added. @returns one line for each problem. */
export function checkBulkBody(body: string, seen: Set<string>): string[] {
  const problems: string[] = []
  if (Buffer.byteLength(body) > mostBodyBytes) problems.push('the body is larger than 100 MB')
  if (!body.endsWith('\n')) problems.push('the last line does not end in a line feed')
  const lines = body.replace(/\n$/, '').split('\n').map(parseLine)
  if (lines.length % 2 !== 0) problems.push('a line without its other half')
  const broken = lines.findIndex((line) => typeof line !== 'object' || line === null)
  if (broken >= 0) return [...problems, `line ${broken + 1}: no JSON object`]
  for (let at = 0; at + 1 < lines.length; at += 2) problems.push(...checkPair(lines[at], lines[at + 1], seen))
  return problems
}

/** Parts of analysers that every server has, as far as ours use them. */
const builtIn = new Set(['standard', 'cjk_width', 'lowercase', 'cjk_bigram'])

interface IndexBody {
  settings: {
    analysis: {
      char_filter: Record<string, { mappings: string[] }>
      filter: Record<string, { synonyms: string[] }>
      analyzer: Record<string, { char_filter: string[]; tokenizer: string; filter: string[] }>
    }
  }
}

function analyzersOf(property: object): string[] {
  return Object.entries(property).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return /analyzer$/.test(name) ? [value] : []
    return typeof value === 'object' && value !== null ? analyzersOf(value) : []
  })
}

/** @param body of the request that makes the index. @returns one line for each problem. */
export function checkIndexBody(body: unknown): string[] {
  const { char_filter, filter, analyzer } = (body as IndexBody).settings.analysis
  const known = new Set([...builtIn, ...Object.keys(char_filter), ...Object.keys(filter)])
  const parts = Object.values(analyzer).flatMap((one) => [...one.char_filter, one.tokenizer, ...one.filter])
  const mappings = Object.values(char_filter).flatMap((one) => one.mappings)
  const synonyms = Object.values(filter).flatMap((one) => one.synonyms)
  return [
    ...parts.filter((name) => !known.has(name)).map((name) => `no part of an analyser: ${name}`),
    ...analyzersOf(properties).flatMap((name) => (name in analyzer ? [] : [`no analyser: ${name}`])),
    ...mappings.filter((rule) => !/^\S+ => \S*$/.test(rule)).map((rule) => `no rule of a character filter: ${rule}`),
    ...synonyms.filter((line) => line.split(', ').length < 2 || line.includes('=>')).map((line) => `no synonyms: ${line}`),
  ]
}
