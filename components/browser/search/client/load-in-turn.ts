/**
 * Loads files one after another; those that fail are tried again after all others, each round later than the one before.
 * What is loaded stays usable whatever becomes of the rest.
 */

export interface TurnProgress {
  loaded: number
  total: number
  /** Failed when they were last tried. */
  failed: number
}

/** Before each new round, in ms. */
const pauses = [2_000, 10_000]

/**
 * @param load throws where a file can't be loaded.
 * @param report called after each file.
 * @returns the files that failed in every round.
 */
export async function loadInTurn<File>(
  files: readonly File[],
  load: (file: File) => Promise<void>,
  report: (progress: TurnProgress) => void,
  pause: (ms: number) => Promise<void>,
): Promise<File[]> {
  let loaded = 0
  let waiting = [...files]
  for (const before of [0, ...pauses]) {
    if (waiting.length === 0) break
    if (before > 0) await pause(before)
    const failed: File[] = []
    for (const file of waiting) {
      await load(file).then(
        () => (loaded += 1),
        () => failed.push(file),
      )
      report({ loaded, total: files.length, failed: failed.length })
    }
    waiting = failed
  }
  return waiting
}
