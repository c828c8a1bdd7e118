/**
 * Which of a query's requirements, by their positions, as the bits of one number: ranking keeps such a set for every record.
 */

/** A typed query has fewer; what is pasted after so many is not read. A number has room for 31. */
export const maxRequirements = 20

/** The set of one requirement. @throws RangeError where it has no bit. */
export function requirementBit(position: number): number {
  if (position >= maxRequirements) throw new RangeError(`requirement ${position + 1} of at most ${maxRequirements}`)
  return 1 << position
}

export function setHolds(set: number, position: number): boolean {
  return (set & requirementBit(position)) !== 0
}
