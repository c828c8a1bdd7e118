/** Dates that can be: not before there was anything to tell, not after today, and what their source says. */
import type { SourcedMaterial } from './read-records.ts'
import type { ReportProblem } from './report-problem.ts'

/** Nobody gave a talk on storage before. */
const earliest = '1950'

/** The later end of a day anywhere on Earth: who writes in Auckland is a day ahead of UTC. */
export function latestDay(now: Date): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10)
}

/** @param latest "2026-11-28"; dates after it are in the future */
export function checkDates(sources: readonly SourcedMaterial[], report: ReportProblem, latest: string): void {
  for (const source of sources) {
    const { date, dateSource, event, file, uncertain, dateEvidence } = source.material
    const dates: [path: PropertyKey[], value: string | null | undefined][] = [
      [['date'], date],
      [['event', 'date'], event?.date],
      [['file', 'firstCommit', 'date'], file.firstCommit?.date],
    ]
    for (const [path, value] of dates) {
      if (value === null || value === undefined) continue
      const name = path.join('.')
      if (value < earliest) report(source, path, `${name}: a year after ${earliest}`, value)
      if (value > latest.slice(0, value.length)) report(source, path, `${name}: a day that is not in the future`, value)
    }
    const committed = file.firstCommit?.date
    // A record may know better than its file's first commit, if it says so.
    const explained = dateEvidence !== null && uncertain.some((field) => field.startsWith('date'))
    if (dateSource === 'first-commit' && date !== null && !committed?.startsWith(date) && !explained) {
      const hint = 'or name the true dateSource; or list date among uncertain and say why in dateEvidence'
      const known = committed ?? 'null'
      report(source, ['date'], `date: that of file.firstCommit, ${known}, as dateSource says`, date, hint)
    }
  }
}
