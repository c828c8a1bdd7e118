/** Records by month → dots on a line, a column a month; drawn at build time. */
import 'server-only'
import type { Talk } from '../catalogue/catalogue.ts'
import { getCatalogue, productOf } from './catalogue.ts'
import { titleIn } from './describe.ts'
import { fill } from './fill.ts'
import type { Locale } from './locale.ts'
import { getMessages } from './messages/messages.ts'

export interface TimelineDot {
  id: string
  x: number
  y: number
  product: string | null
  title: string
}

export interface Timeline {
  width: number
  height: number
  baseline: number
  radius: number
  dots: TimelineDot[]
  years: { x: number; label: string }[]
  alt: string
  from: string
  to: string
}

const columnWidth = 13
const rowHeight = 11
const radius = 4.25
const labelRoom = 26

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

export function drawTimeline(locale: Locale): Timeline {
  const dated = getCatalogue().talks.flatMap((talk): (Talk & { date: string })[] =>
    talk.date === null ? [] : [{ ...talk, date: talk.date }],
  )
  const months = dated.map(({ date }) => monthNumber(date))
  const first = Math.floor(Math.min(...months) / 12) * 12
  const last = Math.max(...months)
  const heights = new Map<number, number>()
  const inOrder = [...dated].sort((a, b) => (productOf(a) ?? '').localeCompare(productOf(b) ?? '') || (a.id < b.id ? -1 : 1))
  const stacked = inOrder.map((talk) => {
    const month = monthNumber(talk.date)
    const row = heights.get(month) ?? 0
    heights.set(month, row + 1)
    return { talk, month, row }
  })
  const baseline = Math.max(...heights.values()) * rowHeight + 8
  const years: Timeline['years'] = []
  for (let month = first; month <= last; month += 12) years.push({ x: (month - first) * columnWidth, label: String(month / 12) })
  const range = { from: String(first / 12), to: String(Math.floor(last / 12)) }
  return {
    width: (last - first + 1) * columnWidth,
    height: baseline + labelRoom,
    baseline,
    radius,
    dots: stacked.map(({ talk, month, row }) => ({
      id: talk.id,
      x: (month - first + 0.5) * columnWidth,
      y: baseline - 8 - row * rowHeight,
      product: productOf(talk),
      title: titleIn(talk, locale).title,
    })),
    years,
    alt: fill(getMessages(locale).timelinePage.alt, range),
    ...range,
  }
}
