/** A list → each value that comes again in it, with its place and that of the first. */
export function repeated<Value>(values: readonly Value[]): { value: Value; index: number; first: number }[] {
  return values.flatMap((value, index) => {
    const first = values.indexOf(value)
    return first < index ? [{ value, index, first }] : []
  })
}
