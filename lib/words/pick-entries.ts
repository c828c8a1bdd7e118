/** The catalogue's citations in one format → those of some records, in their order. */

/** Files of /data/ that hold the citations of all records. */
export const citationFiles = { BibTeX: 'talks.bib', RIS: 'talks.ris', 'CSL-JSON': 'talks.csl.json' } as const
export type CitationFormat = keyof typeof citationFiles

/** Where one entry ends and the next begins, and the id that an entry names. */
const entries: Record<'BibTeX' | 'RIS', { between: RegExp; id: RegExp }> = {
  BibTeX: { between: /\n\n(?=@)/, id: /^@\w+\{([^,]+),/ },
  RIS: { between: /(?<=\r\nER {2}- )\r\n\r\n/, id: /^ID {2}- (.+?)\r$/m },
}

/**
 * @param text the whole file of that format
 * @param ids records that the file does not know are left out
 */
export function pickEntries(text: string, format: CitationFormat, ids: readonly string[]): string {
  if (format === 'CSL-JSON') {
    const items = new Map((JSON.parse(text) as { id: string }[]).map((item) => [item.id, item]))
    return `${JSON.stringify(
      ids.flatMap((id) => items.get(id) ?? []),
      null,
      2,
    )}\n`
  }
  const { between, id } = entries[format]
  const known = new Map(text.split(between).map((entry) => [id.exec(entry)?.[1], entry.replace(/[\r\n]+$/, '')]))
  const end = format === 'RIS' ? '\r\n' : '\n'
  return ids.flatMap((wanted) => known.get(wanted) ?? []).join(end + end) + end
}
