import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { parseContent } from './parse-content.ts'

const schema = z.strictObject({
  title: z.string().min(1),
  pages: z.int().positive().nullable().default(null),
  kind: z.enum(['slides', 'paper']),
  topics: z.array(z.string()).min(1),
  guide: z.array(z.strictObject({ page: z.int().positive(), zh: z.string() })).default([]),
})
const sound = { title: 'Raft', pages: 3, kind: 'slides', topics: ['raft'], guide: [{ page: 2, zh: '选举' }] }

/** "expected …, found …; hint" of each issue. */
function issuesOf(change: object): string[] {
  const parsed = parseContent({ ...sound, ...change }, schema)
  if ('value' in parsed) return []
  return parsed.issues.map(({ expected, found, hint }) => `${expected} | ${found}${hint === undefined ? '' : ` | ${hint}`}`)
}

describe('what a schema refuses', () => {
  const cases: [what: string, change: object, issues: RegExp[]][] = [
    ['nothing of what is sound', {}, []],
    [
      'text where a number is due, which may be null',
      { pages: '3' },
      [/^pages: a number, or null where it is unknown \| "?3"?$/],
    ],
    ['a field that is left out', { title: undefined }, [/^title: text \| nothing$/]],
    ['text that is empty', { title: '' }, [/^title: text that is not empty \| /]],
    ['a list without entries', { topics: [] }, [/^topics: at least one entry \| /]],
    ['one value for another, with the nearest', { kind: 'slide' }, [/^kind: one of slides, paper \| "?slide"? \| .*slides/]],
    ['a field of another name, with the nearest', { pagse: 3 }, [/^the file: only fields of the schema \| pagse \| .*pages/]],
    [
      'a field of an entry, called by its page',
      { guide: [{ page: 2, en: 'x' }] },
      [/^guide\[page 2\]\.zh: text \| nothing$/, /only fields/],
    ],
  ]
  for (const [what, change, expected] of cases)
    test(what, () => {
      const issues = issuesOf(change)
      assert.equal(issues.length, expected.length, issues.join('\n'))
      for (const [at, pattern] of expected.entries()) assert.match(issues[at] ?? '', pattern)
    })
})
