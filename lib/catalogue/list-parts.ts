/** A long list in parts that load quickly, each of whole years as far as years allow. */
import type { Talk } from './catalogue.ts'
import { byYear } from './by-year.ts'

/** Of a page of the list: it weighs no more than the list of 370 records did that was one page. */
const maxInPart = 250

/**
 * @param talks newest first
 * @param most a year of more is split
 * @returns at least one part, which is empty where there is no talk
 */
export function listParts(talks: readonly Talk[], most: number = maxInPart): Talk[][] {
  const parts: Talk[][] = [[]]
  for (const { talks: year } of byYear(talks)) {
    for (let from = 0; from < year.length; from += most) {
      const some = year.slice(from, from + most)
      const last = parts.at(-1)
      if (last && last.length + some.length <= most) last.push(...some)
      else parts.push(some)
    }
  }
  return parts
}

/** The first is what every page leads to. @param index from 0 */
export const pathOfPart = (index: number) => (index === 0 ? '/talks/' : `/list/${index + 1}/`)

export interface ListYear {
  /** Null for the records without a date. */
  year: string | null
  count: number
  /** Where the list comes to it: "/list/2/#2021". */
  path: string
}

/** The anchor of a year on the pages of the list. */
export const yearAnchor = (year: string | null) => year ?? 'undated'

/** Each year of the list once, with the page on which it begins. */
export function listYears(parts: readonly (readonly Talk[])[]): ListYear[] {
  const pages = parts.flatMap((part, index) => byYear(part).map(({ year }) => ({ year, page: pathOfPart(index) })))
  return byYear(parts.flat()).map(({ year, talks }) => {
    const begins = pages.find((place) => place.year === year)?.page ?? ''
    return { year, count: talks.length, path: `${begins}#${yearAnchor(year)}` }
  })
}
