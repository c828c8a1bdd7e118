/** Records in order, those first that answer a question best. */

/**
 * @param leading indices of records, best first
 * @param order indices of the records that hold the words
 */
export function leadBy(leading: readonly number[], order: readonly number[]): number[] {
  const first = new Set(leading)
  return [...leading, ...order.filter((index) => !first.has(index))]
}
