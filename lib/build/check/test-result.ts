/** A test that ended, whichever runner ran it. */
export interface TestResult {
  /** With the names of what it stands in, where the runner tells them. */
  name: string
  /** Absolute path of its file. */
  file: string
  status: 'passed' | 'failed' | 'skipped'
  /** It failed at first, and passed when it was run again. */
  isFlaky?: true
  milliseconds: number
}
