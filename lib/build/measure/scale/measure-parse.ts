/**
 * For tests: parses one dump, keeping nothing, and prints how many records it holds, and how much memory and how many
 * seconds of the processor that took.
 *
 *   tsx measure-parse.ts FILE
 */
import { parseDump } from '../../pipeline/dump/parse-dump.ts'
import { readLines } from '../../pipeline/dump/read-lines.ts'

const [, , path = ''] = process.argv
let records = 0
let problems = 0
const before = process.cpuUsage()
for await (const entry of parseDump('dump', readLines(path))) {
  if ('record' in entry) records += 1
  if ('problem' in entry) problems += 1
}
const { user, system } = process.cpuUsage(before)
const { maxRSS } = process.resourceUsage()
process.stdout.write(
  JSON.stringify({ records, problems, megabytes: Math.round(maxRSS / 1024), seconds: (user + system) / 1_000_000 }),
)
