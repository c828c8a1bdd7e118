/**
 * A short word of two meanings reaches both: where the same letters are everywhere in another sense, as PG is PostgreSQL to some
 * and a placement group to others, what holds the word that it is short for stands among the first all the same.
 */
import * as weights from '../weights.ts'

/**
 * @param order indices of the records that were found, best first
 * @param spelled indices of those that hold what the word is short for
 */
export function reachMeaning(order: readonly number[], spelled: ReadonlySet<number>): readonly number[] {
  const { seen, raised, place } = weights.shortWord
  if (order.slice(0, seen).some((index) => spelled.has(index))) return order
  const raisedOnes = new Set(order.filter((index) => spelled.has(index)).slice(0, raised))
  const others = order.filter((index) => !raisedOnes.has(index))
  return [...others.slice(0, place), ...raisedOnes, ...others.slice(place)]
}
