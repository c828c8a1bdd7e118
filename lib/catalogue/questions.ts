/** What is asked of a catalogue at both ends: its order, the talks of a topic, a speaker or an event, the topics of a talk. */
import type { Catalogue, CatalogueTopic, Talk } from './catalogue.ts'
import { wholesOf, withParts } from './topic-tree.ts'

/** As talks name their topics: "component:raft". */
const topicKey = ({ facet, id }: Pick<CatalogueTopic, 'facet' | 'id'>) => `${facet}:${id}`

/** For sort(): newest first, talks without a date last; ids decide ties. */
function byNewest(a: Talk, b: Talk): number {
  return (b.date ?? '').localeCompare(a.date ?? '') || (a.id < b.id ? -1 : 1)
}

/** Every talk, newest first. */
export function newestFirst({ talks }: Pick<Catalogue, 'talks'>): Talk[] {
  return [...talks].sort(byNewest)
}

/** @param topics all of them: the talks of a topic's parts are its own too */
export function talksOfTopic(talks: readonly Talk[], { id }: CatalogueTopic, topics: readonly CatalogueTopic[]): Talk[] {
  const keys = new Set(withParts(topics, id).map((topic) => topicKey(topic)))
  return talks.filter((talk) => talk.topics.some((key) => keys.has(key)))
}

/** @param topics all of them, in whose order its own are told */
export function topicsOfTalk({ topics: keys }: Talk, topics: readonly CatalogueTopic[]): CatalogueTopic[] {
  return topics.filter((topic) => keys.includes(topicKey(topic)))
}

const maxRelated = 6

/**
 * The topics that talk of the same: those whose talks are its own too, against how many each has (cosine). What it is a
 * part of and what is a part of it are left out.
 */
export function relatedTopics(
  talks: readonly Talk[],
  topic: CatalogueTopic,
  topics: readonly CatalogueTopic[],
): CatalogueTopic[] {
  const parents = new Map(topics.map(({ id, parent }) => [id, parent]))
  const family = new Set([topic, ...withParts(topics, topic.id)].map(({ id }) => id))
  for (const id of wholesOf(topic.id, (one) => parents.get(one))) family.add(id)
  const own = new Set(talksOfTopic(talks, topic, topics))
  return topics
    .filter(({ id }) => !family.has(id))
    .map((other) => {
      const others = talksOfTopic(talks, other, topics)
      const shared = others.filter((talk) => own.has(talk)).length
      return { other, nearness: shared === 0 ? 0 : shared / Math.sqrt(own.size * others.length) }
    })
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, maxRelated)
    .map(({ other }) => other)
}

export function talksOfSpeaker(talks: readonly Talk[], id: string): Talk[] {
  return talks.filter(({ speakers }) => speakers.some((speaker) => speaker.id === id))
}

export function talksOfEvent(talks: readonly Talk[], id: string): Talk[] {
  return talks.filter(({ event }) => event?.id === id)
}
