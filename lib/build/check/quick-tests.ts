/** Tests that start programs, draw or read documents, or make thousands of records, and what they rest on. */
const costly: readonly { tests: string; restOn: readonly string[] }[] = [
  ...['originals', 'cards', 'measure/scale', 'postgres', 'grow'].map((room) => ({
    tests: `lib/build/${room}/`,
    restOn: [`lib/build/${room}/`],
  })),
  // They read whole documents; what it makes of records and dumps is tested beside the code.
  { tests: 'lib/build/pipeline/run.test.ts', restOn: ['lib/build/pipeline/', 'lib/build/originals/'] },
  {
    tests: 'lib/build/pipeline/output/build-page-texts.test.ts',
    restOn: ['lib/build/pipeline/output/', 'lib/build/originals/'],
  },
]

/** Of the unit tests, those that take no time, and of the others those that rest on something that changed. */
export function quickTests(tests: readonly string[], changed: readonly string[]): string[] {
  const spared = costly.filter(({ restOn }) => !changed.some((path) => restOn.some((room) => path.startsWith(room))))
  return tests.filter((path) => !spared.some((other) => path.startsWith(other.tests)))
}
