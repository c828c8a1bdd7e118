/**
 * What the YAML parser refuses → the one thing to mend, with the line as it stands. A slip makes the parser stumble several
 * times; only the first of its words is about the slip, so it alone is told.
 */
import type { YAMLError } from 'yaml'
import { excerpt, type Problem } from '../../tools/problem.ts'

type Words = Pick<Problem, 'expected' | 'hint'>

const byCode: Partial<Record<YAMLError['code'], Words>> = {
  TAB_AS_INDENT: { expected: 'spaces at the beginning of a line', hint: 'put two spaces in place of each tab' },
  BLOCK_AS_IMPLICIT_KEY: {
    expected: 'one value after the field’s name, lines below each other equally far in',
    hint: 'a value that holds ": " stands in double quotes',
  },
  BAD_SCALAR_START: { expected: 'a value that begins with a letter, a digit or a quote', hint: 'put it in double quotes' },
  BAD_INDENT: { expected: 'lines that belong together equally far in' },
  DUPLICATE_KEY: { expected: 'each field once', hint: 'the field stands above already' },
  MULTIPLE_DOCS: { expected: 'one document in a file', hint: 'take the line of hyphens away' },
  BAD_DQ_ESCAPE: { expected: 'a backslash only before n, t, " or another backslash', hint: 'write the backslash twice' },
  TAG_RESOLVE_FAILED: { expected: 'plain values without tags', hint: 'take the word that begins with "!" away' },
  UNEXPECTED_TOKEN: { expected: 'nothing after the closing quote or bracket', hint: 'put the whole value in one pair of quotes' },
}
const other: Words = { expected: 'lines of the form "field: value"' }

const withoutColon: Words = { expected: 'a colon and a space after the field’s name' }

/** @param line as it stands in the file */
function wordsOf(code: YAMLError['code'], line: string): Words {
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR') {
    const [, name, value] = /^\s*(?:- )?([\w-]+)\s*[:：]?\s*(.+)$/u.exec(line) ?? []
    return name === undefined || value === undefined ? withoutColon : { ...withoutColon, hint: `write ${name}: ${value}` }
  }
  return byCode[code] ?? other
}

/** What is opened and never closed, of which the parser only notices that something else comes, or the end of the file. */
const leftOpen: readonly { message: RegExp; line: RegExp; words: Words }[] = [
  {
    message: /^Missing closing/,
    line: /^[^#]*?(?::|-)\s+(?:"[^"]*|'[^']*)$/,
    words: { expected: 'a quote at the end of the text that a quote began' },
  },
  {
    message: /^Flow sequence/,
    line: /\[[^\]]*$/,
    words: { expected: 'a "]" for every "["', hint: 'text that begins with "[" stands in double quotes' },
  },
  {
    message: /^Flow map/,
    line: /\{[^}]*$/,
    words: { expected: 'a "}" for every "{"', hint: 'text that begins with "{" stands in double quotes' },
  },
]

/**
 * @param faults of the parser, in the order of the text; at least one
 * @param name how the file is called
 */
export function describeYamlFault(text: string, faults: readonly YAMLError[], name: string): Problem[] {
  const [fault] = faults
  if (!fault) return []
  const lines = text.split(/\r?\n/)
  const open = leftOpen.find(({ message }) => message.test(fault.message))
  const told = fault.linePos?.[0].line ?? 1
  const opened = open ? lines.slice(0, told).findLastIndex((line) => open.line.test(line)) + 1 : 0
  const at = opened || told
  const line = lines[at - 1] ?? ''
  const { expected, hint } = open?.words ?? wordsOf(fault.code, line)
  const same = faults.filter(({ code }) => code === fault.code).length - 1
  const more = fault.code === 'TAB_AS_INDENT' && same > 0 ? `, and ${same} more line${same === 1 ? '' : 's'} like it` : ''
  return [{ file: name, line: at, expected, found: `${excerpt(line)}${more}`, hint }]
}
