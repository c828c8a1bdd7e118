/** One slip, one problem: on its own line, with the line as it stands, and without a word of the parser's. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDocument, LineCounter } from 'yaml'
import { formatProblem } from '../../tools/problem.ts'
import { describeYamlFault } from './describe-yaml-fault.ts'

function told(text: string): string[] {
  const document = parseDocument(text, { lineCounter: new LineCounter(), schema: 'core' })
  return describeYamlFault(text, [...document.errors, ...document.warnings], 'a.yaml').map(formatProblem)
}

const slips: [name: string, text: string, expected: RegExp][] = [
  [
    'tabs',
    'id: a\ntitle:\n\tzh: b\n\ten: c\nkind: x\n',
    /^a\.yaml:3: expected spaces at the beginning of a line, found "\\tzh: b", and 1 more line like it; put two spaces in place of each tab$/,
  ],
  [
    'no colon',
    'id: a\nkind slides\nlanguage: zh\n',
    /^a\.yaml:2: expected a colon and a space .*, found "kind slides"; write kind: slides$/,
  ],
  ['no colon in the last line', 'id: a\nkind slides\n', /^a\.yaml:2: .* found "kind slides"; write kind: slides$/],
  ['no space after the colon', 'id:a\nkind: b\n', /^a\.yaml:1: .* found "id:a"; write id: a$/],
  ['a full-width colon', 'id：a\nkind: b\n', /^a\.yaml:1: .* found "id：a"; write id: a$/],
  [
    'a colon in a value',
    'id: a\nen: What: a\nx: 1\n',
    /^a\.yaml:2: .* found "en: What: a"; a value that holds ": " stands in double quotes$/,
  ],
  ['a reserved letter', 'id: @a\nb: 1\n', /^a\.yaml:1: .* found "id: @a"; put it in double quotes$/],
  ['an open quote', 'x: 1\nid: "a\nb: 1\nc: 2\n', /^a\.yaml:2: expected a quote at the end .*, found "id: \\"a"$/],
  ['an open single quote', "id: it's\nb: 'x\nc: 1\n", /^a\.yaml:2: expected a quote at the end .*, found "b: 'x"$/],
  ['a line too far in', 'id: a\n  b: 1\nc: 2\n', /^a\.yaml:1: expected one value after the field’s name, .*, found "id: a"; /],
  [
    'a line not far enough in',
    't:\n    a: 1\n  b: 2\nc: 1\n',
    /^a\.yaml:3: expected lines that belong together equally far in, found " {2}b: 2"$/,
  ],
  ['an entry not far enough in', 't:\n  - a\n - b\n', /^a\.yaml:3: /],
  ['a field twice', 'a: 1\na: 2\n', /^a\.yaml:2: expected each field once, found "a: 2"; /],
  ['an open bracket', 'a: [1\nb: 2\n', /^a\.yaml:1: expected a "\]" for every "\[", found "a: \[1"; /],
  ['an open brace', 'a: {b\nc: 1\n', /^a\.yaml:1: expected a "\}" for every "\{", found "a: \{b"; /],
  ['two documents', 'a: 1\n---\nb: 2\n', /^a\.yaml:2: expected one document in a file, /],
  ['an unknown escape', 'a: "\\q"\n', /^a\.yaml:1: expected a backslash only before /],
  ['a tag', 'id: !!js/function x\n', /^a\.yaml:1: expected plain values without tags, /],
  ['text after a quote', 'a: "b" c\n', /^a\.yaml:1: expected nothing after the closing quote/],
]
for (const [name, text, expected] of slips) {
  test(name, () => {
    const problems = told(text)
    assert.equal(problems.length, 1)
    assert.match(problems[0] ?? '', expected)
    assert.doesNotMatch(problems[0] ?? '', /mapping|scalar|implicit|flow|YAML\./i)
  })
}
