import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'

const folder = resolve(import.meta.dirname, '../../../app')
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))

test('neither the root nor the body asks what it holds: either would be styled anew with every node that comes or goes', () => {
  const asks = /(?:^|[\s,(])(?::root|html|body)(?:[.[:][^\s,{]*)?:has\(/
  const found = sheets.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .split('\n')
      .filter((line) => asks.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  )
  assert.ok(sheets.length > 0)
  assert.deepEqual(found, [])
})
