/** Pages that this run of Next need not make, since an earlier one made the same, or a later one will; in `npm run dev` there are none. */
import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @returns paths without a language: "talks/curve-mds", "talks/curve-mds/p" for all pages of its document */
export function readPagesLeftOut(): ReadonlySet<string> {
  // A build that was ended leaves its own behind.
  if (process.env.NODE_ENV !== 'production') return new Set()
  const path = join(process.cwd(), '.cache/pages-left-out.json')
  return new Set(existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as string[]) : [])
}
