/** What our own judged queries must reach, and what falls below. */
import type { Measurement } from './measure.ts'

export interface Floors {
  success1: number
  zero: number
  classSuccess1: number
  /** Classes that do not reach that yet, by name: what they reach. */
  classesBelow: Readonly<Record<string, number>>
  page1: number
  page4: number
}

/** Words to find; a class of fewer queries can't be finer than one query. */
export const floors: Floors = { success1: 0.97, zero: 0.01, classSuccess1: 0.9, classesBelow: {}, page1: 0, page4: 0 }

/** Kinds of queries, `kinds.json`: a word for what a record is, a date, either of two words. */
export const kindFloors: Floors = {
  success1: 0.93,
  zero: 0.01,
  classSuccess1: 0.9,
  classesBelow: {
    // "curve 入门": a level tells that a record is easy, not that it introduces the whole; "what to read first" is read as words.
    'level-word': 0.6,
    // A sentence of which no record holds all: one that holds more of its common words comes first.
    partial: 0.75,
  },
  page1: 0,
  page4: 0,
}

/** Questions in the asker's words, `questions.json`: a little below what is reached without originals. */
export const questionFloors: Floors = {
  success1: 0.83,
  zero: 0.01,
  classSuccess1: 0.5,
  classesBelow: {},
  page1: 0.7,
  page4: 0.88,
}

/** Questions that nobody wrote lines for, `questions-held-out.json`, about pages of which most are told in passing. */
export const heldOutFloors: Floors = {
  success1: 0.82,
  zero: 0.01,
  classSuccess1: 0.7,
  classesBelow: {},
  page1: 0.53,
  page4: 0.82,
}

/** As many, of documents and pages drawn by a seed, `questions-second-held-out.json`. */
export const secondHeldOutFloors: Floors = {
  success1: 0.82,
  zero: 0.01,
  classSuccess1: 0.7,
  classesBelow: {},
  page1: 0.58,
  page4: 0.82,
}

/** Thirty, of articles for the most part, drawn by a seed, `questions-third-held-out.json`. */
export const thirdHeldOutFloors: Floors = {
  success1: 0.56,
  zero: 0.01,
  classSuccess1: 0.5,
  classesBelow: {},
  page1: 0.5,
  page4: 0.7,
}

/** Forty, of pages of slides and sections drawn by a seed, `questions-fourth-held-out.json`. */
export const fourthHeldOutFloors: Floors = {
  success1: 0.77,
  zero: 0.01,
  classSuccess1: 0.7,
  classesBelow: {},
  page1: 0.62,
  page4: 0.77,
}

/** Seventy-two, of pages and sections drawn by a third seed, `questions-fifth-held-out.json`. */
export const fifthHeldOutFloors: Floors = {
  success1: 0.88,
  zero: 0.01,
  classSuccess1: 0.8,
  classesBelow: {},
  page1: 0.75,
  page4: 0.87,
}

/** In words; empty when all hold. */
export function belowFloors({ all, classes }: Measurement, least: Floors): string[] {
  const failures: string[] = []
  const tell = (name: string, value: number | null, floor: number) => {
    if (value !== null && value < floor) failures.push(`${name} is ${value.toFixed(3)}, below ${floor}`)
  }
  tell('S@1 over all', all.success1, least.success1)
  if (all.zero > least.zero) failures.push(`zero-result rate is ${all.zero.toFixed(3)}, above ${least.zero}`)
  tell('page@1', all.page1, least.page1)
  tell('page@4', all.page4, least.page4)
  for (const [name, { success1 }] of Object.entries(classes))
    tell(`S@1 of class ${name}`, success1, least.classesBelow[name] ?? least.classSuccess1)
  return failures
}
