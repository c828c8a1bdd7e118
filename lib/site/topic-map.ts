/** Topics → rows of tiles whose width grows with the number of records: a map that reads as a picture. */
import 'server-only'
import { facets, type Facet } from '../catalogue/kinds.ts'
import { getCatalogue, talksOfTopic } from './catalogue.ts'
import type { Locale } from './locale.ts'

export interface TopicTile {
  id: string
  label: string
  count: number
  product: string | null
}

export interface TopicGroup {
  facet: Facet
  tiles: TopicTile[]
}

const mostTiles: Record<Facet, number> = { product: 10, component: 18, theme: 16 }

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
  const counted = getCatalogue().topics.map((topic) => ({ topic, count: talksOfTopic(topic).length }))
  return facets.map((facet) => ({
    facet,
    tiles: counted
      .filter(({ topic, count }) => topic.facet === facet && count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, mostTiles[facet])
      .map(({ topic, count }) => ({
        id: topic.id,
        label: shortLabel(topic[locale]),
        count,
        product: facet === 'product' ? topic.id : null,
      })),
  }))
}
