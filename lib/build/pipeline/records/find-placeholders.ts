/**
 * Places that `npm run add` leaves for a person: text that begins with "FILL IN: ", and then says what belongs there. A file with
 * one is not read further, so that all of them are told at once, before what else the schema would say of them.
 */
import { fieldName } from './field-name.ts'

export const placeholderMark = 'FILL IN: '

interface Placeholder {
  path: PropertyKey[]
  /** "title.en: the title in English, or null" */
  expected: string
  found: string
}

/** @param content what a YAML file holds */
export function findPlaceholders(content: unknown): Placeholder[] {
  const found: Placeholder[] = []
  const look = (value: unknown, path: PropertyKey[]): void => {
    if (typeof value === 'string' && value.startsWith(placeholderMark)) {
      const expected = `${fieldName(path, content)}: ${value.slice(placeholderMark.length)}`
      found.push({ path, expected, found: 'a place to fill in' })
    }
    if (typeof value !== 'object' || value === null) return
    const entries = Array.isArray(value) ? value.map((entry, index) => [index, entry] as const) : Object.entries(value)
    for (const [key, inside] of entries) look(inside, [...path, key])
  }
  look(content, [])
  return found
}
