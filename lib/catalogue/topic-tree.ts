/** Topics may be parts of others: CurveBS of Curve, PolarDB-X of PolarDB. */

interface Node {
  id: string
  parent: string | null
}

/**
 * The topics that one is a part of, from its own parent upwards.
 * @param parentOf of a topic by its id; nothing where it is a part of none
 */
export function wholesOf(id: string, parentOf: (id: string) => string | null | undefined): string[] {
  const above: string[] = []
  for (let parent = parentOf(id); parent != null && parent !== id && !above.includes(parent); parent = parentOf(parent)) {
    above.push(parent)
  }
  return above
}

/** The direct parts of a topic, in their order. */
export function partsOf<Topic extends Node>(topics: readonly Topic[], id: string): Topic[] {
  return topics.filter(({ parent }) => parent === id)
}

/** A topic and all that are parts of it, directly or not, in their order. */
export function withParts<Topic extends Node>(topics: readonly Topic[], id: string): Topic[] {
  const parents = new Map(topics.map((topic) => [topic.id, topic.parent]))
  return topics.filter((topic) => topic.id === id || wholesOf(topic.id, (one) => parents.get(one)).includes(id))
}
