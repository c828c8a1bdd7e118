/** How complete the catalogue is, computed from itself. */
import 'server-only'
import type { Talk } from '../catalogue/catalogue.ts'
import { getCatalogue } from './catalogue.ts'

export const qualityFacts = ['speaker', 'date', 'event', 'summary', 'guide', 'pages', 'sha256', 'certain'] as const
export type QualityFact = (typeof qualityFacts)[number]

export interface QualityRow {
  fact: QualityFact
  have: number
  lacking: Talk[]
}

const pagesThatWantAGuide = 5

/** Records to which the fact applies, and whether a record has it. */
const rules: Record<QualityFact, { applies: (talk: Talk) => boolean; has: (talk: Talk) => boolean }> = {
  speaker: { applies: () => true, has: ({ speakers }) => speakers.length > 0 },
  date: { applies: () => true, has: ({ date }) => date !== null },
  event: {
    applies: ({ kind }) => kind === 'slides' || kind === 'talk' || kind === 'meeting-notes',
    has: ({ event }) => event !== null,
  },
  summary: { applies: () => true, has: ({ summary }) => summary !== null },
  guide: {
    applies: ({ format, pages }) => format === 'pdf' && (pages ?? 0) >= pagesThatWantAGuide,
    has: ({ guide }) => guide.length > 0,
  },
  pages: { applies: ({ format }) => format === 'pdf', has: ({ pages }) => pages !== null },
  sha256: { applies: () => true, has: ({ sha256 }) => sha256 !== null },
  certain: { applies: () => true, has: ({ uncertain }) => uncertain.length === 0 },
}

export function measureQuality(): QualityRow[] {
  return qualityFacts.map((fact) => {
    const { applies, has } = rules[fact]
    const concerned = getCatalogue().talks.filter(applies)
    const lacking = concerned.filter((talk) => !has(talk))
    return { fact, have: concerned.length - lacking.length, lacking }
  })
}
