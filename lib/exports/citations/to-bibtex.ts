/**
 * Talks → BibTeX, by citation-js. The key of an entry is the record's permanent id. Made for every style and both
 * engines: names are written "family, given" (陈, 威), so that a style can order them (Chinese styles put the family name
 * first), titles keep their capitals, and every entry but a paper at a conference is a @misc, because nothing that
 * other types demand (an institution, a journal) is known. `langid` is what biblatex and the Chinese style (gbt7714)
 * read; with `language = "zh-CN"`, gbt7714 would write "et al." in a Chinese entry.
 *
 *   @misc{curve-mds,
 *     author = {陈, 威},
 *     title = {{Curve核心组件之MDS元数据节点}},
 *     howpublished = {Slides, 第一次 Curve Meetup（线上直播系列讲座）},
 *     year = {2020},
 *     month = nov,
 *     …
 */
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import type { Talk } from '../../catalogue/catalogue.ts'
import { oneLine } from '../one-line.ts'
import type { PersonName } from './person-name.ts'
import type { SiteUrls } from '../../words/site-urls.ts'
import { toCsl, type CslItem } from './to-csl.ts'

/** By default citation-js drops non-ASCII characters. With this off it escapes nothing, so `escapeTex` does. */
plugins.config.get('@bibtex').format.asciiOnly = false

/** By name: braces, since BibTeX counts them even after a backslash, and signs that the old fonts of TeX draw as others. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
}
const languages: Readonly<Record<string, string>> = { 'zh-CN': 'chinese', en: 'english' }
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function escapeTex(text: string): string {
  const escaped = oneLine(text).replace(/[\\~^&%$#_{}<>|]/g, (char) => commands[char] ?? `\\${char}`)
  // Two in a row would be set as one: a dash, a quotation mark.
  return escaped.replace(/(['`,-])(?=\1)/g, '$1{}')
}

/** [2026, 1, 9] → "2026-01-09" */
function isoDay(parts: readonly number[]): string {
  return parts.map((part) => part.toString().padStart(2, '0')).join('-')
}

function texName(name: PersonName): PersonName {
  if ('literal' in name) return { literal: escapeTex(name.literal) }
  return { family: escapeTex(name.family), given: escapeTex(name.given) }
}

/**
 * citation-js maps the item to fields; capitals, the month and where it was published are done better here.
 * `key` is what BibTeX sorts by where nobody is named.
 */
function formatEntry(item: CslItem): string {
  const escaped = { ...item, author: item.author?.map(texName), note: item.note && escapeTex(item.note) }
  const known = Object.fromEntries(Object.entries(escaped).filter(([, value]) => value !== undefined))
  const properties = plugins.output.format('bibtex', [known], { format: 'object' })[0]?.properties ?? {}
  const [, month, day] = item.issued?.['date-parts'][0] ?? []
  const isPaper = item.type === 'paper-conference'
  const published = [item.genre, item['event-title'], item['event-place']].filter((part) => part !== undefined)
  const braced = (value: string | undefined): string | undefined => (value ? `{${value}}` : undefined)
  // Author and note of `properties` were escaped above, and an address stands as it is; pass any other free text through `escapeTex`.
  const fields: Record<string, string | undefined> = {
    author: braced(properties.author),
    key: item.author ? undefined : braced(escapeTex(item.title)),
    title: braced(`{${escapeTex(item.title)}}`),
    booktitle: isPaper ? braced(escapeTex(item['event-title'] ?? '')) : undefined,
    address: isPaper ? braced(escapeTex(item['event-place'] ?? '')) : undefined,
    howpublished: isPaper ? undefined : braced(escapeTex(published.join(', '))),
    year: braced(properties.year),
    month: month === undefined ? undefined : months[month - 1],
    day: braced(day?.toString()),
    langid: braced(languages[item.language ?? '']),
    url: braced(properties.url),
    urldate: braced(item.accessed && isoDay(item.accessed['date-parts'][0])),
    note: braced(properties.note),
  }
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]))
  return `@${isPaper ? 'inproceedings' : 'misc'}{${item.id},\n${lines.join('')}}\n`
}

/** Entries in the order of the talks, a blank line between them. */
export function toBibtex(talks: readonly Talk[], urls: SiteUrls): string {
  return talks.map((talk) => formatEntry(toCsl(talk, urls))).join('\n')
}
