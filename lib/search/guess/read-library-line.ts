/** A pasted line of the document library → its title. */

/** "0 码力 | 15 页 | 637.11 KB | 1 年前3", with the price before it, to the end of the line. */
const facts = /(?:(?<![\d.])\d{1,3}\s*)?码力\s*[|｜]\s*(?:(?<pages>\d+|-)\s*页)?[^\n]*/gu

/** What else was pasted with the facts; the number of pages where there are only facts. */
export function readLibraryLine(q: string): string {
  if (!q.includes('码力')) return q
  const rest = q.replace(facts, ' ').trim()
  if (rest !== '') return rest
  const pages = [...q.matchAll(facts)][0]?.groups?.['pages'] ?? '-'
  return pages === '-' ? q : `pages:${pages}`
}
