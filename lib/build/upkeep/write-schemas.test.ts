import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { jsonSchemas } from '../../catalogue/json-schemas.ts'
import { schemaFiles, schemaFolder } from './write-schemas.ts'

test('the committed schemas are current: npm run schemas', () => {
  const committed = readdirSync(schemaFolder).map((name) => [name, readFileSync(join(schemaFolder, name), 'utf8')])
  assert.deepEqual(Object.fromEntries(committed), Object.fromEntries(schemaFiles()))
})

test('a schema demands what a person must write, and lets what has a default go', () => {
  const { required = [], additionalProperties } = jsonSchemas.material
  assert.ok(required.includes('title') && required.includes('file') && !required.includes('guide'))
  assert.equal(additionalProperties, false)
})
