/**
 * Records → everything in them that contradicts itself, another record or a rule; nothing is mended silently.
 * The schema (lib/catalogue/material.ts) has checked each field alone; here are the checks that need more than one field:
 *
 *   here                 ids: nobody else's, and none that was published is gone
 *   check-references     topics, speakers and events that stand in the tables, which have one entry for each id and each person
 *   check-relations      relations that are answered and go in no circle
 *   check-topics         the tree of topics, and their reading guides
 *   check-files          facts of the file: links pinned to it, pages that it has
 *   check-dates          dates that can be, and agree with their source
 *   check-doubles        what one record lists twice
 *   check-collections    names of a collection, the same in all its records
 *   check-words          lengths, openings and repetitions of our own words; by check-language the language they are in, by
 *                        check-agreement whether both languages say the same
 *
 * What a dump says against a record is checked when they are matched: ../match/check-listings.ts, ../match/compare-facts.ts.
 */
import { checkCollections } from './check-collections.ts'
import { checkDates, latestDay } from './check-dates.ts'
import { checkDoubles } from './check-doubles.ts'
import { checkFiles } from './check-files.ts'
import { checkPeople, checkReferences, checkTables } from './check-references.ts'
import { checkRelations } from './check-relations.ts'
import { checkTopics } from './check-topics.ts'
import { checkWords } from './check-words.ts'
import { listingPrefix } from '../../../catalogue/catalogue.ts'
import type { Problem } from '../../tools/problem.ts'
import type { Records } from './read-records.ts'
import { reportTo, type ReportProblem } from './report-problem.ts'

function checkIds(records: Records, report: ReportProblem): void {
  const owners = new Map<string, string>()
  for (const source of records.materials) {
    const { id, formerIds } = source.material
    for (const [index, claimed] of [id, ...formerIds].entries()) {
      const owner = owners.get(claimed)
      const path = index === 0 ? ['id'] : ['formerIds', index - 1]
      if (owner !== undefined && owner !== source.file) {
        report(source, path, `${path[0]}: an id that no other record has or had`, `${claimed}, which ${owner} claims`)
      }
      if (owner === source.file && claimed === id) {
        report(source, path, 'formerIds: ids that the record no longer has', claimed)
      }
      if (claimed.startsWith(listingPrefix)) {
        report(source, path, `${path[0]}: anything but ${listingPrefix}…, kept for records without an original`, claimed)
      }
      owners.set(claimed, source.file)
    }
  }
}

/** A link to a record must work for ever: an id that was published stays, or stays in another record's `formerIds`. */
function checkPermanence({ materials, publishedIds }: Records): Problem[] {
  const known = new Set(materials.flatMap(({ material: { id, formerIds } }) => [id, ...formerIds]))
  return publishedIds
    .filter(({ id }) => !known.has(id))
    .map(({ id, file, line }) => ({
      file,
      line,
      expected: `a record with the id ${id}, or with it among its formerIds`,
      found: 'none',
      hint: `restore it, or write "${id} # withdrawn: why" if it had to go`,
    }))
}

/**
 * Every problem of the records, in the order of the checks.
 * @param latest the day after which a date is in the future, "2026-11-28"
 */
export function checkRecords(records: Records, latest = latestDay(new Date())): Problem[] {
  const problems: Problem[] = []
  const report = reportTo(problems)
  checkIds(records, report)
  checkReferences(records, report)
  checkRelations(records.materials, report)
  checkFiles(records.materials, report)
  checkDates(records.materials, report, latest)
  checkDoubles(records.materials, report)
  checkCollections(records.materials, report)
  checkTables(records, report)
  checkPeople(records, report)
  checkTopics(records, report)
  checkWords(records, report)
  return [...problems, ...checkPermanence(records)]
}
