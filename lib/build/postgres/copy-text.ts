/**
 * Rows → what `COPY … FROM stdin` reads, in PostgreSQL's text format: a tab between columns, `\N` for null, and a
 * backslash before what would part columns or rows.
 */
export type Cell = string | number | boolean | null | readonly (string | number)[]
export type Row = readonly Cell[]

export interface Table {
  /** Name with its schema, and its columns: "talks.word (word, records)". */
  name: string
  /** Made while they are written: of a hundred thousand records they would fill the memory. */
  rows: Iterable<Row>
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function arrayOf(items: readonly (string | number)[]): string {
  return `{${items.map((item) => (typeof item === 'number' ? item : `"${item.replace(/["\\]/g, '\\$&')}"`)).join(',')}}`
}

/** PostgreSQL's text holds no NUL; it is left out. */
function cellOf(cell: Cell): string {
  if (cell === null) return '\\N'
  const text = typeof cell === 'object' ? arrayOf(cell) : String(cell)
  return text.replaceAll('\0', '').replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character)
}

/** A row as a line, without its line feed. */
export function copyLine(row: Row): string {
  return row.map(cellOf).join('\t')
}
