/** Some records → a file in the reader's hands, in one of the formats that other programs read. */
import { isInsideApp } from './inside-app.ts'
import { addAccessDay, today } from '../../../lib/words/access-day.ts'
import { citationFiles, pickEntries, type CitationFormat } from '../../../lib/words/pick-entries.ts'
import { fileHref, href, type Locale } from '../../../lib/words/locale.ts'

export const listFormats = ['Markdown', ...(Object.keys(citationFiles) as CitationFormat[])] as const
export type ListFormat = (typeof listFormats)[number]

const files: Record<ListFormat, { ending: string; type: string }> = {
  Markdown: { ending: 'md', type: 'text/markdown' },
  BibTeX: { ending: 'bib', type: 'application/x-bibtex' },
  RIS: { ending: 'ris', type: 'application/x-research-info-systems' },
  'CSL-JSON': { ending: 'json', type: 'application/json' },
}

export const canDownload = (): boolean => !isInsideApp(navigator.userAgent)

/** How long a file is kept after its download began, in ms: a browser may ask the reader first where to put it. */
const keptFor = 60_000

async function read(format: CitationFormat): Promise<string> {
  const address = fileHref(`/data/${citationFiles[format]}`)
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return addAccessDay(await response.text(), format, today())
}

async function toMarkdown(ids: readonly string[], locale: Locale): Promise<string> {
  const items = JSON.parse(pickEntries(await read('CSL-JSON'), 'CSL-JSON', ids)) as { id: string; title: string }[]
  const lines = items.map(({ id, title }) => {
    const address = new URL(href(locale, `/talks/${id}/`), window.location.href).href
    return `- [${title.replace(/[\\[\]]/g, '\\$&')}](${address})`
  })
  return `${lines.join('\n')}\n`
}

function save(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), keptFor)
}

/**
 * Downloads a list.
 * @param name of the file, without its ending
 * @throws where the citations can't be fetched
 */
export async function saveList(ids: readonly string[], format: ListFormat, name: string, locale: Locale): Promise<void> {
  const text = format === 'Markdown' ? await toMarkdown(ids, locale) : pickEntries(await read(format), format, ids)
  const { ending, type } = files[format]
  save(`${name}.${ending}`, text, type)
}
