/** A folder of thousands of folders → gone at once, and removed while the build goes on, which takes seconds. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'

/** @param away where it lies until then, on the same disk; what an earlier build left there goes first */
export function removeMeanwhile(folder: string, away: string): void {
  rmSync(away, { recursive: true, force: true })
  if (!existsSync(folder)) return
  renameSync(folder, away)
  void rm(away, { recursive: true, force: true })
}
