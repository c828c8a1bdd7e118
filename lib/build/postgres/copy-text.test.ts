/** The text format of COPY, as PostgreSQL's documentation gives it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { copyLine, type Row } from './copy-text.ts'

const cases: [name: string, row: Row, line: string][] = [
  ['plain cells', ['a', 1, true], 'a\t1\ttrue'],
  ['null and the empty text are told apart', [null, ''], '\\N\t'],
  ['what parts rows and columns', ['a\tb\nc\rd'], 'a\\tb\\nc\\rd'],
  ['a backslash', ['\\N'], '\\\\N'],
  ['a NUL, which no text of PostgreSQL holds', ['a\0b'], 'ab'],
  ['lists', [[], [1, 2], ['a"b', 'c,d']], '{}\t{1,2}\t{"a\\\\"b","c,d"}'],
  ['a backslash in a list is escaped for the list, then for the row', [['\\']], '{"\\\\\\\\"}'],
]
for (const [name, row, line] of cases)
  test(name, () => {
    assert.equal(copyLine(row), line)
  })
