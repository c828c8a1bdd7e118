/**
 * Values that crossed over from a worker are always new ones. Those that are equal to one from before are replaced by it, so
 * that what shows them sees that they are the same.
 * @param before by their ids, in any order
 */
export function keepEqual<Value extends { id: string }>(values: readonly Value[], before: readonly Value[]): Value[] {
  const known = new Map(before.map((value) => [value.id, value]))
  return values.map((value) => {
    const old = known.get(value.id)
    return old && JSON.stringify(old) === JSON.stringify(value) ? old : value
  })
}
