/** Records by month → dots on a line, a column a month; drawn at build time. Where a month has many, a dot stands for several. */
import 'server-only'
import type { Talk } from '../catalogue/catalogue.ts'
import { getCatalogue, getTopic } from './catalogue.ts'
import { productOf, tintOf } from '../catalogue/product.ts'
import { fill } from '../words/fill.ts'
import type { Locale } from '../words/locale.ts'
import { getMessages } from '../words/messages.ts'

/** The dots of one colour as one path: a dot is a line of no length with round ends. */
export interface TimelineDots {
  /** A product that has this colour; null for the colour of all others. */
  product: string | null
  /** What the colour stands for, in the reader's language. */
  name: string
  path: string
}

export interface Timeline {
  width: number
  height: number
  baseline: number
  radius: number
  dots: TimelineDots[]
  years: { x: number; label: string }[]
  /** Records that a dot stands for. */
  perDot: number
  alt: string
  from: string
  to: string
}

const columnWidth = 13
const rowHeight = 11
const radius = 4.25
const labelRoom = 38
/** A higher column than these dots is no picture any more. */
const maxRows = 40

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

/** @returns null where no record is dated. */
export function drawTimeline(locale: Locale): Timeline | null {
  const dated = getCatalogue().talks.flatMap((talk): (Talk & { date: string })[] =>
    talk.date === null ? [] : [{ ...talk, date: talk.date }],
  )
  const months = dated.map(({ date }) => monthNumber(date)).sort((a, b) => a - b)
  const [earliest, last] = [months[0], months.at(-1)]
  if (earliest === undefined || last === undefined) return null
  const first = Math.floor(earliest / 12) * 12
  const heights = new Map<number, number>()
  const tint = (talk: Talk) => tintOf(productOf(talk))
  const inOrder = [...dated].sort((a, b) => tint(a).localeCompare(tint(b)) || (a.id < b.id ? -1 : 1))
  const stacked = inOrder.map((talk) => {
    const month = monthNumber(talk.date)
    const row = heights.get(month) ?? 0
    heights.set(month, row + 1)
    return { talk, month, row }
  })
  const highest = [...heights.values()].reduce((most, height) => Math.max(most, height), 0)
  const perDot = Math.ceil(highest / maxRows)
  const baseline = Math.ceil(highest / perDot) * rowHeight + 8
  const drawn = stacked
    .filter(({ row }) => row % perDot === 0)
    .map(({ talk, month, row }) => ({
      tint: tint(talk),
      x: (month - first + 0.5) * columnWidth,
      y: baseline - 8 - (row / perDot) * rowHeight,
    }))
  const tints = [...new Set(drawn.map((dot) => dot.tint))]
  const years: Timeline['years'] = []
  for (let month = first; month <= last; month += 12) years.push({ x: (month - first) * columnWidth, label: String(month / 12) })
  const range = { from: String(first / 12), to: String(Math.floor(last / 12)) }
  return {
    width: (last - first + 1) * columnWidth,
    height: baseline + labelRoom,
    baseline,
    radius,
    dots: tints.map((name) => ({
      product: name === 'other' ? null : name,
      name: getTopic(name)?.[locale] ?? getMessages(locale).timelinePage.other,
      path: drawn
        .filter((dot) => dot.tint === name)
        .map(({ x, y }) => `M${x} ${y}h0`)
        .join(''),
    })),
    years,
    perDot,
    alt: fill(getMessages(locale).timelinePage.alt, range),
    ...range,
  }
}
