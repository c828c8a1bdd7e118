/**
 * Our own words against the editorial guide (docs/editorial.md), as far as a program can tell:
 * too long, said twice, in the wrong language, or opening the way machines do.
 */
import type { Material } from '../../../catalogue/material.ts'
import type { Topic } from '../../../catalogue/reference.ts'
import { excerpt } from '../../tools/problem.ts'
import { figuresApart, wordsApart } from './check-agreement.ts'
import { wrongLanguage } from './check-language.ts'
import { fieldName } from './field-name.ts'
import type { Records, SourcedMaterial } from './read-records.ts'
import type { ReportProblem } from './report-problem.ts'

const longest = {
  summary: { zh: 600, en: 1200 },
  about: { zh: 300, en: 700 },
  line: { zh: 100, en: 180 },
  question: { zh: 60, en: 140 },
} as const
const languages = ['zh', 'en'] as const
const machineOpening = {
  zh: /^(本文|本讲|本次|本文档|该文|该文档|这篇|这份|介绍了?|主要介绍)/u,
  en: /^(this (talk|document|article|paper|deck|presentation|post)|an? (overview|introduction)|introduc(es|ing|tion))\b/i,
} as const

const minGuideEntries = 4
const maxGuideEntries = 12
const pagesThatWantAGuide = 5

type Bilingual = Record<'zh' | 'en', string>

/** Every line about a page or a section, and where it stands in the record. */
function linesOf({ guide, lines, sections }: Material): { path: PropertyKey[]; line: Bilingual }[] {
  return Object.entries({ guide, lines, sections }).flatMap(([field, entries]) =>
    entries.map((line, index) => ({ path: [field, index], line })),
  )
}

/** Every set of questions, and where it stands in the record. */
function questionsOf({ questions, guide, lines, sections }: Material) {
  const ofLines = Object.entries({ guide, lines, sections }).flatMap(([field, entries]) =>
    entries.map((entry, index) => ({ path: [field, index, 'questions'] as PropertyKey[], questions: entry.questions })),
  )
  const all = [{ path: ['questions'] as PropertyKey[], questions }, ...ofLines]
  return all.flatMap(({ path, questions: found }) => (found ? [{ path, questions: found }] : []))
}

/** Pages with a line or without one by judgement: each once, each list in page order. */
function checkPages(
  { guide, lines, silentPages }: Material,
  report: (path: readonly PropertyKey[], expected: string, found: string) => void,
) {
  const seen = new Map<number, string>()
  const lists = { guide: guide.map(({ page }) => page), lines: lines.map(({ page }) => page), silentPages }
  for (const [field, pages] of Object.entries(lists)) {
    pages.forEach((page, index) => {
      const before = seen.get(page)
      if (before !== undefined) report([field, index], 'a page that has one entry', `page ${page}, which is in ${before} as well`)
      seen.set(page, field)
      if (page < (pages[index - 1] ?? 0))
        report([field, index], 'entries in page order', `page ${page} after ${pages[index - 1]}`)
    })
  }
}

interface OwnText {
  path: PropertyKey[]
  text: string
  /** Characters at most; null where there is no bound. */
  most: number | null
  /** Whether no other record may say the same. */
  unique: boolean
  /** False of what others wrote; true where it is not said. */
  own?: boolean
}

/** Everything in a record that is said in one of the two languages. A title that is the original's own may be in any. */
function textsOf(material: Material, language: 'zh' | 'en'): OwnText[] {
  const { summary, title } = material
  const named = title[language]
  return [
    ...(named === null || named === title.original
      ? []
      : [{ path: ['title', language], text: named, most: null, unique: false, own: false }]),
    ...(summary ? [{ path: ['summary', language], text: summary[language], most: longest.summary[language], unique: true }] : []),
    ...linesOf(material).map(({ path, line }) => ({
      path: [...path, language],
      text: line[language],
      most: longest.line[language],
      unique: true,
    })),
    ...questionsOf(material).flatMap(({ path, questions }) =>
      questions[language].map((text, index) => ({
        path: [...path, language, index],
        text,
        most: longest.question[language],
        unique: false,
      })),
    ),
  ]
}

type Tell = (path: PropertyKey[], expected: string, found: string) => void

/** What one language says in figures or Latin names and the other does not; an abstract may use other names. */
function tellApart(path: PropertyKey[], text: Bilingual, tell: Tell, abstract = false): void {
  if (languages.some((language) => wrongLanguage(text[language], language) !== null)) return
  const [figures, words] = [figuresApart(text), abstract ? [] : wordsApart(text)]
  if (figures.length > 0) tell(path, 'the same figures as in Chinese', `${figures.join(', ')} in one of them only`)
  if (words.length > 0) tell(path, 'the same names as in Chinese', `${words.join(', ')} in one of them only`)
}

function checkMaterial(source: SourcedMaterial, said: Map<string, string>, report: ReportProblem): void {
  const { material } = source
  const tell = (path: readonly PropertyKey[], expected: string, found: string, hint?: string) =>
    report(source, path, `${fieldName(path, material)}: ${expected}`, found, hint)
  for (const language of languages) {
    for (const { path, text, most, unique, own = true } of textsOf(material, language)) {
      const length = [...text].length
      if (most !== null && length > most) tell(path, `at most ${most} characters`, `${length}`)
      if (own && machineOpening[language].test(text)) tell(path, 'an opening that says something', excerpt(text.slice(0, 40)))
      const wanted = wrongLanguage(text, language)
      if (wanted !== null) tell(path, wanted, excerpt(text))
      const owner = said.get(text)
      if (unique && owner) tell(path, 'words that no other record has', `the words of ${owner}`)
      if (unique) said.set(text, source.file)
    }
  }
  checkPages(material, tell)
  if (material.summary) tellApart(['summary', 'en'], material.summary, tell, true)
  for (const { path, line } of linesOf(material)) tellApart([...path, 'en'], line, tell)
  const { summary, guide, file } = material
  const wanted = summary !== null && (file.pages ?? 0) >= pagesThatWantAGuide && file.format === 'pdf'
  if (wanted && (guide.length < minGuideEntries || guide.length > maxGuideEntries)) {
    tell(['guide'], `${minGuideEntries} to ${maxGuideEntries} entries`, String(guide.length))
  }
}

function checkTopic({ id, intro, about, en }: Topic, report: Tell): void {
  const said = Object.entries({ intro, about }).flatMap(([field, text]) =>
    text === null ? [] : languages.map((language) => ({ path: [field, language], text: text[language], language })),
  )
  for (const { path, text, language } of [{ path: ['en'], text: en, language: 'en' as const }, ...said]) {
    const tell = (expected: string, found: string) => report(path, `${id}.${path.join('.')}: ${expected}`, found)
    const wanted = wrongLanguage(text, language)
    if (wanted !== null) tell(wanted, excerpt(text))
    const [length, most] = [[...text].length, path[0] === 'about' ? longest.about[language] : Infinity]
    if (length > most) tell(`at most ${most} characters`, `${length}`)
  }
  if (about) tellApart(['about', 'en'], about, (path, expected, found) => report(path, `${id}.about.en: ${expected}`, found))
}

/** Our words in every record, and those of the topics. */
export function checkWords(
  { materials, topics, tables }: Pick<Records, 'materials' | 'topics' | 'tables'>,
  report: ReportProblem,
): void {
  const said = new Map<string, string>()
  for (const source of materials) checkMaterial(source, said, report)
  topics.forEach((topic, index) => checkTopic(topic, (path, ...told) => report(tables.topics, [index, ...path], ...told)))
}
