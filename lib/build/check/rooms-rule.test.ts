/** What the rule for imports reports. */
import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { describe, test } from 'node:test'
import plugin from './rooms-rule.js'

/** @returns what is said of a file that imports that. */
function reported(path: string, name: string): string[] {
  const messages: string[] = []
  const filename = resolve(import.meta.dirname, '../../..', path)
  const visitor = plugin.rules.imports.create({ filename, report: ({ message }) => void messages.push(message) })
  visitor.ImportDeclaration?.({ source: { value: name } })
  return messages
}

describe('imports go one way', () => {
  test('a room that the table names may be imported, any other not', () => {
    assert.deepEqual(reported('lib/words/describe.ts', '../catalogue/catalogue.ts'), [])
    assert.deepEqual(reported('lib/catalogue/lines.ts', '../words/describe.ts'), [
      'lib/catalogue may import nothing of lib/words: lib/build/check/rooms.js.',
    ])
  })
  test('packages belong where they run', () => {
    assert.deepEqual(reported('lib/build/steps.ts', 'node:fs'), [])
    assert.deepEqual(reported('lib/search/search.ts', 'node:fs'), [
      'node:fs has no place here. It runs at both ends and knows neither.',
    ])
    assert.deepEqual(reported('lib/exports/xml.ts', 'node:crypto'), [])
  })
  test('tests may import what they test', () => {
    assert.deepEqual(reported('lib/catalogue/lines.test.ts', '../words/describe.ts'), [])
  })
})
