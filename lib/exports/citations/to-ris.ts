/**
 * Talks → RIS, for EndNote, Zotero and the like. citation-js maps the fields; the lines are written here, because it
 * breaks them after 70 characters (and so every link), cuts ids to 20 and calls a talk a sound recording.
 *
 *   TY  - SLIDE
 *   TI  - Curve核心组件之MDS元数据节点
 *   AU  - 陈, 威
 *   DA  - 2020/11/06/
 */
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-ris'
import type { Talk } from '../../catalogue/catalogue.ts'
import { oneLine } from '../one-line.ts'
import type { SiteUrls } from '../../words/site-urls.ts'
import { toCsl, type CslItem } from './to-csl.ts'

/** SLIDE is what Zotero reads and writes as a presentation. */
const types: Record<CslItem['type'], string> = {
  speech: 'SLIDE',
  report: 'RPRT',
  'paper-conference': 'CPAPER',
  'post-weblog': 'BLOG',
  webpage: 'ELEC',
  document: 'GEN',
}

/** [2020, 11] → "2020/11//", year, month, day and a free part. */
function formatDate([year, month, day]: readonly number[]): string {
  const pad = (part: number | undefined): string => part?.toString().padStart(2, '0') ?? ''
  return `${year}/${pad(month)}/${pad(day)}/`
}

/** Only a PDF can be fetched and kept as the full text. */
function fullText({ format, links }: Talk): string | null {
  return format === 'pdf' ? links.download : null
}

function formatEntry(talk: Talk, urls: SiteUrls): string {
  const item = toCsl(talk, urls)
  const [mapped] = plugins.output.format('ris', [item], { format: 'object' })
  const tags: Record<string, string | readonly string[] | null | undefined> = {
    ...mapped,
    // The year of a paper, which the format calls by another tag, as of everything else.
    C2: undefined,
    PY: item.issued?.['date-parts'][0][0]?.toString(),
    DA: item.issued && formatDate(item.issued['date-parts'][0]),
    T2: item['event-title'],
    CY: item['event-place'],
    ID: item.id,
    L1: fullText(talk),
  }
  const lines = Object.entries(tags).flatMap(([tag, values]) => {
    if (tag === 'TY' || values === null || values === undefined) return []
    return [values].flat().map((value) => `${tag}  - ${oneLine(value)}`)
  })
  return [`TY  - ${types[item.type]}`, ...lines, 'ER  - ', ''].join('\r\n')
}

/** Entries in the order of the talks; CRLF, as the format demands. */
export function toRis(talks: readonly Talk[], urls: SiteUrls): string {
  return talks.map((talk) => formatEntry(talk, urls)).join('\r\n')
}
