/**
 * The search of the browser as three files of SQL: `schema.sql` makes the tables, `load.sql` fills and indexes them,
 * `search.sql` makes the functions. Weights and limits are those of lib/search/weights.ts, put in where sql/*.sql names
 * them: {{field.title}}.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { maxRequirements } from '../../search/query/requirement-set.ts'
import * as weights from '../../search/weights.ts'
import { copyLine, type Table } from './copy-text.ts'
import { hanRanges } from './fold-table.ts'
import { marks, maxInitials } from './lexemes.ts'

const parts = ['text', 'parse', 'sounds', 'expand', 'read', 'widen', 'worth', 'rank', 'search']
/** A lexeme that no text has. */
const nothing = '~~~'
/** So many records that may hold a text are read to tell how many do; where more may, their share of these is taken for all. */
export const maxCounted = 400
/** Records that hold what a word was taken for; of one that more hold, titles and names tell which are meant. */
const commonMeant = 1000
const rowsAtOnce = 2000

const read = (name: string) => readFileSync(join(import.meta.dirname, 'sql', `${name}.sql`), 'utf8')

/** @throws Error for a name that is no weight. */
export function fillIn(template: string): string {
  const others: Readonly<Record<string, string | number>> = {
    han: hanRanges(),
    nothing,
    maxInitials,
    maxCounted,
    commonMeant,
    maxRequirements,
  }
  const rows: Readonly<Record<string, Readonly<Record<string, number | string>>>> = { ...weights, marks }
  return template.replace(/\{\{([\w.]+)\}\}/g, (_, name: string) => {
    const [group = '', key = ''] = name.split('.')
    const value = others[name] ?? rows[group]?.[key]
    if (value === undefined) throw new Error(`{{${name}}} is neither a weight nor a limit of the search.`)
    return String(value)
  })
}

/** In pieces: the rows of a large catalogue are longer than a string may be. */
function loadFile(tables: readonly Table[]): Uint8Array {
  const pieces: Buffer[] = []
  for (const { name, rows } of tables) {
    pieces.push(Buffer.from(`COPY ${name} FROM stdin;\n`))
    let lines: string[] = []
    const flush = () => {
      pieces.push(Buffer.from(lines.join('')))
      lines = []
    }
    for (const row of rows) {
      lines.push(`${copyLine(row)}\n`)
      if (lines.length === rowsAtOnce) flush()
    }
    flush()
    pieces.push(Buffer.from('\\.\n\n'))
  }
  return Buffer.concat([...pieces, Buffer.from(read('indexes'))])
}

/** File name → content. */
export function sqlFiles(tables: readonly Table[]): Map<string, string | Uint8Array> {
  return new Map<string, string | Uint8Array>([
    ['schema.sql', fillIn(read('schema'))],
    ['load.sql', loadFile(tables)],
    ['search.sql', parts.map((name) => fillIn(read(name))).join('\n')],
  ])
}
