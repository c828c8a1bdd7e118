/** How the checks of records tell a problem: by record and field; file and line follow from these. */
import type { Problem } from '../../tools/problem.ts'
import type { SourcedMaterial } from './read-records.ts'

export type ReportProblem = (
  source: Pick<SourcedMaterial, 'file' | 'lineOf'>,
  path: readonly PropertyKey[],
  expected: string,
  found: string,
  hint?: string,
) => void

/** A reporter that appends to `problems`. */
export function reportTo(problems: Problem[]): ReportProblem {
  return (source, path, expected, found, hint) => {
    problems.push({ file: source.file, line: source.lineOf(path), expected, found, hint })
  }
}
