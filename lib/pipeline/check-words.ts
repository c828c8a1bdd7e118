/**
 * Our own words against the editorial guide (docs/editorial.md), as far as a program can tell:
 * too long, said twice, or opening the way machines do.
 */
import type { Problem } from './problem.ts'
import type { SourcedMaterial } from './read-records.ts'

const longest = { summary: { zh: 600, en: 1200 }, guide: { zh: 60, en: 120 } } as const
const machineOpening = {
  zh: /^(本文|本讲|本次|本文档|该文|该文档|这篇|这份|介绍了?|主要介绍)/u,
  en: /^(this (talk|document|article|paper|deck|presentation|post)|an? (overview|introduction)|introduc(es|ing|tion))\b/i,
} as const

const fewestGuideEntries = 4
const mostGuideEntries = 12
const pagesThatWantAGuide = 5

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
        ...guide.map((entry, index) => ({
          path: ['guide', index, language],
          text: entry[language],
          most: longest.guide[language],
          unique: false,
        })),
      ]
      for (const { path, text, most, unique } of texts) {
        if ([...text].length > most) report(path, `at most ${most} characters`, `${[...text].length}`)
        if (machineOpening[language].test(text)) report(path, 'an opening that says something', text.slice(0, 40))
        const owner = said.get(text)
        if (unique && owner) report(path, 'words that no other record has', `the words of ${owner}`)
        if (unique) said.set(text, source.file)
      }
    }
    if (new Set(guide.map(({ page }) => page)).size < guide.length) report(['guide'], 'one entry a page', 'a page twice')
    if (guide.some(({ page }, index) => page < (guide[index - 1]?.page ?? 0)))
      report(['guide'], 'entries in page order', 'another order')
    const wanted = summary !== null && (file.pages ?? 0) >= pagesThatWantAGuide && file.format === 'pdf'
    if (wanted && (guide.length < fewestGuideEntries || guide.length > mostGuideEntries)) {
      report(['guide'], `${fewestGuideEntries} to ${mostGuideEntries} entries`, String(guide.length))
    }
  }
  return problems
}
