/** What the pipeline wrote, as the pages read it: read once for a build; in `npm run dev`, again when the file is another. */
import 'server-only'
import { statSync } from 'node:fs'

/** The file as it is now; a new version is put in place as a file of its own, so its number changes too. */
function versionOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : 'none'
}

/**
 * @param pathOf the file on which the value rests
 * @param read makes the value; what it throws is passed on and nothing is kept
 */
export function keepUntilChanged<Value>(pathOf: () => string, read: () => Value): () => Value {
  let kept: { value: Value; version: string } | undefined
  return () => {
    if (kept && process.env.NODE_ENV === 'production') return kept.value
    const version = versionOf(pathOf())
    if (kept?.version !== version) kept = { value: read(), version }
    return kept.value
  }
}
