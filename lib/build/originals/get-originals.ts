/** Wanted originals → verified files in the cache and, where it is asked for, what is read in the pictures of those at hand. */
import { join } from 'node:path'
import { fetchOriginals, unreachableLines, type Outcome, type WaysTo } from './files/fetch-originals.ts'
import type { OriginalsSettings } from './files/originals-settings.ts'
import type { WantedOriginal } from './files/wanted-originals.ts'
import { recogniseOriginals } from './recognise-all.ts'

/** What was done. */
export interface Got {
  /** Of what was read in pictures, a line; null where it is not asked for. */
  pictures: string | null
  /** False where a file is wrong or could not be fetched; a picture that can't be read spoils nothing. */
  sound: boolean
}

export interface Reports {
  /** After each file. */
  onFile: (outcome: Outcome) => void
  /** Once all files are fetched, with a line that counts them. */
  onFetched: (summary: string) => void
  /** With lines of progress while pictures are read, and with what can't be read of them. */
  tell: (line: string) => void
}

function summariseFiles(outcomes: readonly Outcome[]): string {
  const count = (state: Outcome['state']) => outcomes.filter((outcome) => outcome.state === state).length
  const usable = outcomes.filter(({ state }) => state === 'kept' || state === 'fetched')
  const bytes = usable.reduce((sum, { original }) => sum + (original.bytes ?? 0), 0)
  return [
    `${usable.length} of ${outcomes.length} originals at hand (${(bytes / 1024 ** 2).toFixed(1)} MB), ${count('fetched')} of them new`,
    ...(count('absent') > 0 ? [`${count('absent')} not in the folder`] : []),
    `${count('wrong')} with a wrong hash`,
    `${count('failed')} failed`,
    ...(count('unreachable') > 0 ? [`${count('unreachable')} not reached`] : []),
  ].join(' · ')
}

async function readPictures(
  wanted: readonly WantedOriginal[],
  recogniser: string,
  settings: OriginalsSettings,
  tell: Reports['tell'],
): Promise<string> {
  const documents = wanted.filter(({ format }) => format === 'pdf')
  const { processed, failures } = await recogniseOriginals(documents, recogniser, settings, (line) => tell(`${line} …`), {
    again: true,
  })
  for (const { id, reason } of failures) tell(`warning: ${id}: ${reason}`)
  const pages = processed.flatMap(({ result }) => result.pages)
  const withText = pages.filter((lines) => lines.length > 0).length
  const read = `text in pictures of ${withText} of ${pages.length} pages of ${processed.length} documents is kept`
  return `${read}; OCR=on npm run build makes it findable`
}

/**
 * @param waysTo where files come from
 * @throws Error where what reads pictures does not start, or what the file system throws about the cache
 */
export async function getOriginals(
  wanted: readonly WantedOriginal[],
  waysTo: WaysTo,
  settings: OriginalsSettings,
  { onFile, onFetched, tell }: Reports,
): Promise<Got> {
  const outcomes = await fetchOriginals(wanted, join(settings.cache, 'originals'), waysTo, onFile)
  onFetched(summariseFiles(outcomes))
  unreachableLines(outcomes).forEach(tell)
  const sound = !outcomes.some(({ state }) => ['wrong', 'failed', 'unreachable'].includes(state))
  const pictures = settings.recogniser === null ? null : await readPictures(wanted, settings.recogniser, settings, tell)
  return { pictures, sound }
}
