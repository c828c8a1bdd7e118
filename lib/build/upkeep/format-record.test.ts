import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { formatRecord, formatTable } from './format-record.ts'

const header = '# yaml-language-server: $schema=../schema/material.schema.json\n'

describe('a record', () => {
  const cases: [name: string, text: string, formatted: string][] = [
    ['has its keys in the order of the schema', 'kind: talk\nid: a\n', `${header}id: a\nkind: talk\n`],
    [
      'has the keys of its parts in order',
      'id: a\ntitle:\n  zh: b\n  original: b\n',
      `${header}id: a\ntitle:\n  original: b\n  zh: b\n`,
    ],
    ['has the keys in its lists in order', 'guide:\n  - zh: b\n    page: 2\n', `${header}guide:\n  - page: 2\n    zh: b\n`],
    ['keeps the order of its lists', 'topics:\n  - b\n  - a\n', `${header}topics:\n  - b\n  - a\n`],
    ['keeps a field that may be null', 'event:\n  date: null\n  id: a\n', `${header}event:\n  id: a\n  date: null\n`],
    ['puts unknown keys last', 'x: 1\nid: a\n', `${header}id: a\nx: 1\n`],
    ['keeps its comments', '# first\nid: a # here\n', `${header}# first\nid: a # here\n`],
    ['has one line that names the schema', `${header}id: a\n`, `${header}id: a\n`],
    ['loses CRLF', 'id: a\r\nkind: talk\r\n', `${header}id: a\nkind: talk\n`],
    ['is never folded', `notes: ${'long words '.repeat(40).trim()}\n`, `${header}notes: ${'long words '.repeat(40).trim()}\n`],
    ['keeps quotes that it needs', 'notes: "a: b"\ndate: "2022"\n', `${header}date: "2022"\nnotes: "a: b"\n`],
  ]
  for (const [name, text, formatted] of cases) {
    test(name, () => {
      assert.equal(formatRecord(text, 'a.yaml'), formatted)
      assert.equal(formatRecord(formatted, 'a.yaml'), formatted)
      assert.deepEqual(parse(formatted), parse(text))
    })
  }
  test('that is no YAML is an error', () =>
    assert.throws(
      () => formatRecord('id: [1', 'a.yaml'),
      /^InputError: a\.yaml:1: expected a "\]" for every "\[", found "id: \[1"/,
    ))
})

test('a table has its own schema', () => {
  const formatted = '# yaml-language-server: $schema=schema/events.schema.json\n- id: a\n  series: b\n'
  assert.equal(formatTable('events', '- series: b\n  id: a\n', 'events.yaml'), formatted)
  assert.equal(formatTable('events', formatted, 'events.yaml'), formatted)
})
