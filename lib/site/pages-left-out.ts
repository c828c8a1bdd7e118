/** Ids of records whose pages an earlier export made and that stay as they are; in `npm run dev` there are none. */
import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export function readKeptRecords(): ReadonlySet<string> {
  const path = join(process.cwd(), '.cache/kept-records.json')
  return new Set(existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as string[]) : [])
}
