/**
 * Our own words against the editorial guide (docs/editorial.md), as far as a program can tell:
 * too long, said twice, or opening the way machines do.
 */
import type { Problem } from '../../tools/problem.ts'
import type { Material } from '../../../catalogue/material.ts'
import type { SourcedMaterial } from './read-records.ts'

const longest = { summary: { zh: 600, en: 1200 }, line: { zh: 100, en: 180 }, question: { zh: 60, en: 140 } } as const
const machineOpening = {
  zh: /^(本文|本讲|本次|本文档|该文|该文档|这篇|这份|介绍了?|主要介绍)/u,
  en: /^(this (talk|document|article|paper|deck|presentation|post)|an? (overview|introduction)|introduc(es|ing|tion))\b/i,
} as const

const fewestGuideEntries = 4
const mostGuideEntries = 12
const pagesThatWantAGuide = 5

type Bilingual = Record<'zh' | 'en', string>

/** Every line about a page or a section, and where it stands in the record. */
function linesOf({ guide, lines, sections }: Material): { path: PropertyKey[]; line: Bilingual }[] {
  return Object.entries({ guide, lines, sections }).flatMap(([field, entries]) =>
    entries.map((line, index) => ({ path: [field, index], line })),
  )
}

/** Every set of questions, and where it stands in the record. */
function questionsOf({ questions, guide, sections }: Material) {
  const ofLines = Object.entries({ guide, sections }).flatMap(([field, entries]) =>
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

export function checkWords(sources: readonly SourcedMaterial[]): Problem[] {
  const problems: Problem[] = []
  const said = new Map<string, string>()
  for (const source of sources) {
    const { summary, guide, file } = source.material
    const report = (path: readonly PropertyKey[], expected: string, found: string) =>
      problems.push({ file: source.file, line: source.lineOf(path), expected: `${path.join('.')}: ${expected}`, found })
    for (const language of ['zh', 'en'] as const) {
      const texts = [
        ...(summary
          ? [{ path: ['summary', language], text: summary[language], most: longest.summary[language], unique: true }]
          : []),
        ...linesOf(source.material).map(({ path, line }) => ({
          path: [...path, language],
          text: line[language],
          most: longest.line[language],
          unique: true,
        })),
        ...questionsOf(source.material).flatMap(({ path, questions }) =>
          questions[language].map((text, index) => ({
            path: [...path, language, index],
            text,
            most: longest.question[language],
            unique: false,
          })),
        ),
      ]
      for (const { path, text, most, unique } of texts) {
        if ([...text].length > most) report(path, `at most ${most} characters`, `${[...text].length}`)
        if (machineOpening[language].test(text)) report(path, 'an opening that says something', text.slice(0, 40))
        const owner = said.get(text)
        if (unique && owner) report(path, 'words that no other record has', `the words of ${owner}`)
        if (unique) said.set(text, source.file)
      }
    }
    checkPages(source.material, report)
    const wanted = summary !== null && (file.pages ?? 0) >= pagesThatWantAGuide && file.format === 'pdf'
    if (wanted && (guide.length < fewestGuideEntries || guide.length > mostGuideEntries)) {
      report(['guide'], `${fewestGuideEntries} to ${mostGuideEntries} entries`, String(guide.length))
    }
  }
  return problems
}
