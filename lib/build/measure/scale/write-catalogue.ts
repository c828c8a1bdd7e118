/**
 * A number of records → a `data/` folder that holds so many: dumps in the site's own format, and for one record in ten
 * the original that it belongs to, with speaker, topics, abstract and page guide. Vocabulary and events are those of
 * the project.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { vocabularySchema } from '../../../catalogue/reference.ts'
import { makeRecord, speakerCount, speakerName, type MadeRecord } from './make-record.ts'

/** One record in so many has an original; of the others only the dump's line is known. */
export const recordsPerOriginal = 10
const recordsPerDump = 10_000
/** What of the project's `data/` names its own records, and is not copied beside made-up ones. */
export const namesRecords = /^data\/(?:(?:dumps|materials|articles)\/|reading-guides\.yaml$)/
const commit = '0123456789abcdef0123456789abcdef01234567'
const repo = 'made-up/talks'

function lineOf({ title, snippet, pages, hundredths, months }: MadeRecord): string {
  const text = `${title}${snippet}0 码力 | ${pages} 页 | ${(hundredths / 100).toFixed(2)} MB | ${months} 月前3`
  return ` ${text} ${text}\n`
}

const quoted = (text: string) => JSON.stringify(text)

function yamlOf(record: MadeRecord, topics: readonly string[]): string {
  const { number, title, titleEn, summary, guide, speaker, pages, hundredths, date } = record
  const path = `talks/${number}.pdf`
  return `id: talk-${number}
kind: slides
language: ${title === titleEn ? 'en' : 'zh'}
title:
  original: ${quoted(title)}
  zh: ${title === titleEn ? 'null' : quoted(title)}
  en: ${quoted(titleEn)}
speakers:
  - id: speaker-${speaker}
    role: speaker
    org: null
event: null
collection: null
date: ${date}
dateSource: cover
topics:
${[0, 1, 2].map((at) => `  - ${topics[(number * 7 + at * 5) % topics.length] ?? ''}\n`).join('')}level: design
summary:
  zh: ${quoted(summary.zh)}
  en: ${quoted(summary.en)}
guide:
${guide.map(({ page, zh, en }) => `  - page: ${page}\n    zh: ${quoted(zh)}\n    en: ${quoted(en)}\n`).join('')}file:
  role: original
  format: pdf
  repo: ${repo}
  commit: ${quoted(commit)}
  path: ${path}
  pages: ${pages}
  bytes: ${Math.round((hundredths / 100) * 1024 ** 2)}
  sha256: null
  gitBlob: null
  firstCommit: null
links:
  view: https://github.com/${repo}/blob/${commit}/${path}
  download: https://raw.githubusercontent.com/${repo}/${commit}/${path}
verified: text
`
}

export interface MadeCatalogue {
  records: number
  seed: number
  /** The project's own `data/`, for vocabulary and events. */
  reference: string
}

/** Writes the folder, which must not exist or be empty. The same seed gives the same bytes. */
export async function writeCatalogue(folder: string, { records, seed, reference }: MadeCatalogue): Promise<void> {
  for (const name of ['dumps', 'materials', 'articles']) await mkdir(join(folder, name), { recursive: true })
  await copyFile(join(reference, 'events.yaml'), join(folder, 'events.yaml'))
  const topicTable = (await readFile(join(reference, 'vocabulary.yaml'), 'utf8')).replaceAll(/^ {2}start: .*\n/gm, '')
  await writeFile(join(folder, 'vocabulary.yaml'), topicTable)
  const vocabulary = vocabularySchema.parse(parse(topicTable))
  const topics = vocabulary.map(({ facet, id }) => `${facet}:${id}`)
  for (const name of ['materials', 'articles']) await writeFile(join(folder, name, 'ids.txt'), '')
  const speakers = Array.from({ length: speakerCount(records) }, (_, speaker) => {
    const name = quoted(speakerName(speaker))
    // Names come again; who bears one is told by the organisation.
    return `- id: speaker-${speaker}\n  name: ${name}\n  zh: ${name}\n  en: null\n  org: 第${speaker + 1}研究所\n`
  })
  await writeFile(join(folder, 'speakers.yaml'), speakers.join(''))
  for (let from = 0; from < records; from += recordsPerDump) {
    const most = Math.min(recordsPerDump, records - from)
    const made = Array.from({ length: most }, (_, at) => makeRecord(seed, from + at, records))
    const name = `made-${String(from / recordsPerDump).padStart(3, '0')}.txt`
    await writeFile(join(folder, 'dumps', name), `${made.map(lineOf).join('')} 共 ${most} 条\n`)
    for (const record of made.filter(({ number }) => number % recordsPerOriginal === 0)) {
      await writeFile(join(folder, 'materials', `talk-${record.number}.yaml`), yamlOf(record, topics))
    }
  }
}
