/** Topics → tiles whose area grows with the number of records: a map that reads as a picture. */
import 'server-only'
import { getCatalogue, talksOfTopic } from './catalogue.ts'
import type { Locale } from './locale.ts'

export interface TopicTile {
  id: string
  label: string
  count: number
  product: string | null
  columns: number
  rows: number
}

const mostTiles = { product: 9, component: 20, theme: 14 } as const

/** Short enough for a tile: "CurveFS file system" stays, a trailing parenthesis goes. */
function shortLabel(label: string): string {
  return label.replace(/[（(].*[)）]$/u, '').split(' / ')[0]?.trim() ?? label
}

function size(count: number): Pick<TopicTile, 'columns' | 'rows'> {
  if (count >= 60) return { columns: 4, rows: 2 }
  if (count >= 35) return { columns: 3, rows: 2 }
  if (count >= 18) return { columns: 3, rows: 1 }
  return { columns: 2, rows: 1 }
}

export function layOutTopics(locale: Locale): TopicTile[] {
  const counted = getCatalogue().topics.map((topic) => ({ topic, count: talksOfTopic(topic).length }))
  const shown = Object.entries(mostTiles).flatMap(([facet, most]) =>
    counted
      .filter(({ topic, count }) => topic.facet === facet && count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, most),
  )
  return shown.map(({ topic, count }) => ({
    id: topic.id,
    label: shortLabel(topic[locale]),
    count,
    product: topic.facet === 'product' ? topic.id : null,
    ...size(count),
  }))
}
