/** What the browser tells of events → how long each interaction kept the page from its next paint. */

/** An entry of Event Timing; `id` is 0 where the event belongs to no interaction, as a moving mouse does. */
export interface TimedEvent {
  id: number
  duration: number
}

export interface Summary {
  interactions: number
  median: number
  p98: number
  worst: number
}

/** Browsers tell of no event that was shorter, in ms. */
export const minTold = 16

/** A press is several events (down, up, click); it took as long as the longest of them. */
export function durationOf(events: readonly TimedEvent[]): number {
  return Math.max(minTold, ...events.filter(({ id }) => id > 0).map(({ duration }) => duration))
}

/** @param durations one of each interaction, in ms. @throws where there is none. */
export function summarise(durations: readonly number[]): Summary {
  const sorted = [...durations].sort((a, b) => a - b)
  const worst = sorted.at(-1)
  if (worst === undefined) throw new Error('No interaction was measured.')
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? worst
  return { interactions: sorted.length, median: at(0.5), p98: at(0.98), worst }
}
