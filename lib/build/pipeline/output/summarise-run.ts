/** What a run of the pipeline leaves to tell: the warnings, in the order of the dumps, and one line that counts. */
import type { Catalogue } from '../../../catalogue/catalogue.ts'
import type { TextCoverage } from '../../../search/corpus/search-data.ts'
import { excerpt, type Problem } from '../../tools/problem.ts'
import type { OriginalTexts } from '../../originals/extract-all.ts'
import type { DrawnPages } from '../../originals/draw-pages.ts'

export interface Outcome {
  catalogue: Catalogue
  warnings: Problem[]
  /** Of the text of originals, how much is searched; and which of them can't be used, and why. */
  text: { coverage: TextCoverage; failures: OriginalTexts['failures'] }
  /** Of the pages of originals. */
  pictures: DrawnPages
}

/**
 * One warning for each record without an original, which then is a talk of its own: what matching found, or that it is
 * unknown. In the order of the dumps.
 */
export function collectWarnings({ talks }: Catalogue, fromMatching: readonly Problem[]): Problem[] {
  const place = ({ file, line }: Pick<Problem, 'file' | 'line'>) => `${file}:${line}`
  const told = new Set(fromMatching.map(place))
  const unknown = talks
    .filter(({ kind }) => kind === 'unknown')
    .flatMap(({ listings }) => listings.slice(0, 1))
    .filter((listing) => !told.has(place(listing)))
    .map(({ file, line, title }) => ({
      file,
      line,
      expected: 'a record with a known original',
      found: `none for ${excerpt(title)}`,
    }))
  return [...fromMatching, ...unknown].sort((a, b) =>
    a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1,
  )
}

const maxDumpsShown = 5

/** "10 of 16" for each dump: two may be pages of one search, so their totals can't be added. */
function coverage(dumps: Catalogue['dumps']): string {
  const shown = dumps.slice(0, maxDumpsShown).map(({ records, declaredTotal }) => `${records} of ${declaredTotal ?? 'unknown'}`)
  return dumps.length > maxDumpsShown ? `${shown.join(', ')} …` : shown.join(', ')
}

/** "text of 33 of 48 documents and 103 of 104 articles"; nothing where there is none of any. */
function searched({ documents, articles }: TextCoverage): string[] {
  if (documents.searched + articles.searched === 0) return []
  return [
    `text of ${documents.searched} of ${documents.wanted} documents and ${articles.searched} of ${articles.wanted} articles`,
  ]
}

/** "pictures of 607 pages of 33 documents"; nothing where there is none. */
function drawn({ documents }: Outcome['pictures']): string[] {
  const all = Object.values(documents)
  const pages = all.reduce((sum, document) => sum + document.pages.length, 0)
  return all.length === 0 ? [] : [`pictures of ${pages} pages of ${all.length} documents`]
}

/** "10 records in 1 dump, coverage 10 of 16 · 200 talks, 10 with a listing · 0 warnings" */
export function summariseRun({ catalogue: { dumps, talks }, warnings, text, pictures }: Outcome): string {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
  const records = dumps.reduce((sum, dump) => sum + dump.records, 0)
  const listed = talks.filter(({ listings }) => listings.length > 0).length
  return [
    `${count(records, 'record')} in ${count(dumps.length, 'dump')}${dumps.length > 0 ? `, coverage ${coverage(dumps)}` : ''}`,
    `${count(talks.length, 'talk')}, ${listed} with a listing`,
    ...searched(text.coverage),
    ...drawn(pictures),
    count(warnings.length + text.failures.length + pictures.failures.length, 'warning'),
  ].join(' · ')
}
