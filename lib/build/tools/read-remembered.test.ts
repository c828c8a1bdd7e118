import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { readRemembered } from './read-remembered.ts'

const schema = z.object({ madeWith: z.string() })
const folder = await folderOf(temporaryFolder(), {
  'whole.json': '{"madeWith":"code"}',
  'cut.json': '{"madeWith',
  'empty.json': '',
  'other.json': '{"madeWith":1}',
})
const read = (name: string) => readRemembered(join(folder, name), schema)

test('what was remembered is read; nothing where the file is not there, was cut, or says something else', () => {
  assert.deepEqual(read('whole.json'), { madeWith: 'code' })
  for (const name of ['absent.json', 'cut.json', 'empty.json', 'other.json']) assert.equal(read(name), null, name)
})

test('a file that is there and can’t be read is told of', () => {
  assert.throws(() => readRemembered(folder, schema), /EISDIR/)
})
