/** Topics → tiles with a bar as long as they have records: a map that reads as a picture. */
import 'server-only'
import { facets, type Facet } from '../catalogue/kinds.ts'
import { getCatalogue, getTalks } from './catalogue.ts'
import { talksOfTopic } from '../catalogue/questions.ts'
import type { Locale } from '../words/locale.ts'

export interface TopicTile {
  id: string
  label: string
  count: number
  /** Records in per cent of the topic that has most, in any group. */
  share: number
  product: string | null
}

export interface TopicGroup {
  facet: Facet
  tiles: TopicTile[]
}

/** Whole rows of two, three and six tiles, of products of two and five. */
const maxTiles: Record<Facet, number> = { product: 10, component: 18, theme: 18 }

/** Short enough for a tile: a trailing parenthesis and everything after a slash go. */
function shortLabel(label: string): string {
  return (
    label
      .replace(/[（(].*[)）]$/u, '')
      .split(' / ')[0]
      ?.trim() ?? label
  )
}

export function layOutTopics(locale: Locale): TopicGroup[] {
  const { topics } = getCatalogue()
  const counted = topics.map((topic) => ({ topic, count: talksOfTopic(getTalks(), topic, topics).length }))
  const most = counted.reduce((highest, { count }) => Math.max(highest, count), 0)
  return facets.map((facet) => ({
    facet,
    tiles: counted
      .filter(({ topic, count }) => topic.facet === facet && count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, maxTiles[facet])
      .map(({ topic, count }) => ({
        id: topic.id,
        label: shortLabel(topic[locale]),
        count,
        share: Math.round((100 * count) / most),
        product: facet === 'product' ? topic.id : null,
      })),
  }))
}
