/** Where tests start programs, draw or read documents, or make thousands of records. */
const costly = ['originals', 'cards', 'measure/scale', 'postgres', 'grow'].map((room) => `lib/build/${room}/`)

/** Of the unit tests, those that take no time, and of those that do the ones beside which something changed. */
export function quickTests(tests: readonly string[], changed: readonly string[]): string[] {
  const spared = costly.filter((room) => !changed.some((path) => path.startsWith(room)))
  return tests.filter((path) => !spared.some((room) => path.startsWith(room)))
}
