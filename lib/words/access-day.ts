/** The day on which a reader looks something up: it belongs in a reference to the web, and no file can know it beforehand. */
import type { CitationFormat } from './pick-entries.ts'

/** Stands in a reference for that day. */
const place = '{day}'

/** The reader's own day: "2026-11-28". */
export function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-')
}

/** "…. (2020-11-06)[{day}]. https://…" → with the day; a text without a place for it stays as it is. */
export function fillDay(text: string, day: string): string {
  return text.replace(place, day)
}

interface DatedItem {
  URL?: string
  accessed?: unknown
}

/** @param text citations as `cite.bib`, `talks.ris` … hold them; one that names a day of access keeps it */
export function addAccessDay(text: string, format: CitationFormat, day: string): string {
  switch (format) {
    case 'BibTeX':
      return text.replace(/^( {2}url = .*\n)(?! {2}urldate)/gm, `$1  urldate = {${day}},\n`)
    case 'RIS':
      return text.replace(/^(UR {2}- .*\r\n)(?!Y2)/gm, `$1Y2  - ${day.replaceAll('-', '/')}/\r\n`)
    case 'CSL-JSON': {
      const accessed = { 'date-parts': [day.split('-').map(Number)] }
      const items = (JSON.parse(text) as DatedItem[]).map((item) => ({ ...(item.URL !== undefined && { accessed }), ...item }))
      return `${JSON.stringify(items, null, 2)}\n`
    }
  }
}

/** By the ends of the names of our files. */
export function citationFormat(address: string): CitationFormat | null {
  if (address.endsWith('.bib')) return 'BibTeX'
  if (address.endsWith('.ris')) return 'RIS'
  return address.endsWith('cite.json') ? 'CSL-JSON' : null
}
