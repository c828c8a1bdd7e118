import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import { z } from 'zod'
import { exportData } from './export-data.ts'
import { sampleCatalogue, sampleUrls } from '../../build/testing/sample-talks.ts'
import { toDatapackage } from './to-datapackage.ts'

/** The rules of Data Package 2.0 (datapackage.org/standard) for the properties that we use; unknown ones are errors. */
const fieldSchema = z.strictObject({
  name: z.string().min(1),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'date']),
  format: z.enum(['default', 'uri', 'email', 'uuid']).optional(),
  description: z.string().optional(),
  constraints: z
    .strictObject({
      required: z.boolean(),
      unique: z.boolean(),
      pattern: z.string().refine((pattern) => new RegExp(`^(${pattern})$`, 'u')),
      minimum: z.number(),
      enum: z.array(z.string()).min(1),
    })
    .partial()
    .optional(),
})
const names = z.string().regex(/^[-a-z0-9._]+$/)
const resourceSchema = z.strictObject({
  name: names,
  path: z.string().regex(/^(?!\/|.*\.\.|~)[\w./-]+$/, 'a relative path without parent folders'),
  type: z.literal('table').optional(),
  title: z.string(),
  format: z.string(),
  mediatype: z.string().regex(/^[^/]+\/[^/]+$/),
  encoding: z.literal('utf-8'),
  bytes: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  dialect: z.strictObject({ delimiter: z.string().length(1), lineTerminator: z.enum(['\r\n', '\n']) }).optional(),
  schema: z
    .strictObject({
      fields: z.array(fieldSchema).min(1),
      primaryKey: z.array(z.string()).min(1),
      missingValues: z.array(z.string()),
    })
    .optional(),
})
const packageSchema = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: names,
  title: z.string(),
  description: z.string(),
  homepage: z.url(),
  version: z.string().regex(/^\d{4}\.\d{2}\.\d{2}$/).optional(),
  created: z.iso.datetime({ offset: true }).optional(),
  licenses: z.array(z.strictObject({ name: z.string(), title: z.string(), path: z.url() })).min(1),
  resources: z.array(resourceSchema).min(1),
})

const catalogueJson = '{"schemaVersion":1}\n'
const files = exportData(sampleCatalogue, sampleUrls, new Map([['catalogue.json', catalogueJson]]))
const descriptor = packageSchema.parse(JSON.parse(files.get('datapackage.json') ?? ''))

test('the descriptor follows the rules', () => {
  const own = descriptor.resources.map(({ name }) => name)
  assert.equal(new Set(own).size, own.length)
  assert.equal(descriptor.homepage, 'https://talks.example/base/en/data/')
  assert.deepEqual(
    descriptor.licenses.map(({ name }) => name),
    ['CC-BY-4.0'],
  )
})

test('it says of which day the data are; nothing where that is not known', () => {
  assert.deepEqual([descriptor.version, descriptor.created], ['2024.04.30', '2024-05-01T01:00:00+08:00'])
  const nothing = { version: null, updated: null }
  const one = new Map([['catalogue.json', catalogueJson]])
  const unknown = packageSchema.parse(JSON.parse(toDatapackage(nothing, one, descriptor.homepage)))
  assert.ok(!('version' in unknown) && !('created' in unknown))
})

test('each file is described by its bytes and hash', () => {
  assert.deepEqual(
    descriptor.resources.map(({ path }) => path),
    ['catalogue.json', 'talks.jsonl', 'talks.csv', 'talks.bib', 'talks.ris', 'talks.csl.json', 'originals.sha256'],
  )
  for (const { path, bytes, hash } of descriptor.resources) {
    const content = Buffer.from(files.get(path) ?? catalogueJson)
    assert.equal(bytes, content.length)
    assert.equal(hash, `sha256:${createHash('sha256').update(content).digest('hex')}`)
  }
})

test('the schema is that of the table', () => {
  const table = descriptor.resources.find(({ type }) => type === 'table')
  const header = files.get('talks.csv')?.replace('\ufeff', '').split('\r\n')[0]?.split(',')
  assert.deepEqual(
    table?.schema?.fields.map(({ name }) => name),
    header,
  )
  assert.deepEqual(table?.schema?.primaryKey, ['id'])
})

test('a file that nothing describes is an error', () => {
  assert.throws(() => toDatapackage(sampleCatalogue, new Map([['unknown.txt', '']]), 'https://talks.example/'), /unknown\.txt/)
})
