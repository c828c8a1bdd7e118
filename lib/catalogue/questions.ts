/** What is asked of a catalogue at both ends: its order, and the talks of a topic, a speaker or an event. */
import type { Catalogue, CatalogueTopic, Talk } from './catalogue.ts'

/** For sort(): newest first, talks without a date last; ids decide ties. */
function byNewest(a: Talk, b: Talk): number {
  return (b.date ?? '').localeCompare(a.date ?? '') || (a.id < b.id ? -1 : 1)
}

/** Every talk, newest first. */
export function newestFirst({ talks }: Catalogue): Talk[] {
  return [...talks].sort(byNewest)
}

export function talksOfTopic(talks: readonly Talk[], { facet, id }: CatalogueTopic): Talk[] {
  const key = `${facet}:${id}`
  return talks.filter(({ topics }) => topics.includes(key))
}

export function talksOfSpeaker(talks: readonly Talk[], id: string): Talk[] {
  return talks.filter(({ speakers }) => speakers.some((speaker) => speaker.id === id))
}

export function talksOfEvent(talks: readonly Talk[], id: string): Talk[] {
  return talks.filter(({ event }) => event?.id === id)
}
