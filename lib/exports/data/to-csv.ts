/**
 * Talks → CSV (RFC 4180) that opens right in Excel: UTF-8 with a byte order mark, CRLF, every cell that needs it in
 * quotes.
 *
 *   id,url,title,…
 *   curve-mds,https://…/talks/curve-mds/,Curve核心组件之MDS元数据节点,…
 */
import type { Talk } from '../../catalogue/catalogue.ts'
import { csvColumns, type CsvCell } from './csv-columns.ts'
import type { SiteUrls } from '../../words/site-urls.ts'

/** Without it Excel reads the file in the code page of the computer. */
const byteOrderMark = '\ufeff'

/** A spreadsheet takes such a cell for a formula, full-width forms included. */
const formulaStart = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u

function formatCell(value: CsvCell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = formulaStart.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

function formatRow(cells: readonly CsvCell[]): string {
  return `${cells.map(formatCell).join(',')}\r\n`
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front, which is the only change to any value. */
export function toCsv(talks: readonly Talk[], urls: SiteUrls): string {
  const header = formatRow(csvColumns.map(({ name }) => name))
  return byteOrderMark + header + talks.map((talk) => formatRow(csvColumns.map(({ value }) => value(talk, urls)))).join('')
}
