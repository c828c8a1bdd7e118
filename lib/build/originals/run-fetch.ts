/**
 * Fetches the originals that the catalogue names into `.cache/originals`, or takes them from a folder.
 *
 *   npm run originals
 *   npm run originals -- --from ../shared/originals      (or ORIGINALS_DIR=../shared/originals npm run originals)
 */
import { join, resolve } from 'node:path'
import { usualLimits } from './files/download-file.ts'
import { fetchOriginals, unreachableLines, wayFromFolder, waysByLink, type Outcome } from './files/fetch-originals.ts'
import { checkFolder } from './files/find-original.ts'
import { readMirror, withMirror } from './files/mirror-address.ts'
import { readSettings } from './files/originals-settings.ts'
import { runCommand } from '../tools/command.ts'
import { createProgressBar } from '../tools/progress-bar.ts'
import { readCatalogue } from './files/read-catalogue.ts'
import { listWanted } from './files/wanted-originals.ts'

function summarise(outcomes: readonly Outcome[]): string {
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

const command = {
  call: 'npm run originals --',
  does: 'Fetches the originals that may be read into .cache/originals, each checked against its record.',
  options: { from: { type: 'string', value: 'DIR', does: 'takes them from a folder laid out owner/name/path instead' } },
  notes: [
    'ORIGINALS_DIR=DIR is the same as --from DIR; ORIGINALS_URL=https://mirror.example/raw asks a mirror of the forge’s raw host',
    'first, which holds OWNER/NAME/COMMIT/PATH.',
  ],
} as const

await runCommand(command, async (values) => {
  const settings = readSettings(process.env)
  const mirror = readMirror(process.env)
  const from = values.from === undefined ? settings.folder : resolve(values.from)
  if (from !== null) await checkFolder(from)
  const wanted = listWanted(await readCatalogue()).map((original) => ({ ...original, urls: withMirror(original.urls, mirror) }))
  const bar = createProgressBar(wanted.length, process.stderr)
  const waysTo = from === null ? waysByLink(usualLimits) : wayFromFolder(from)
  const outcomes = await fetchOriginals(wanted, join(settings.cache, 'originals'), waysTo, ({ original, state, reason }) => {
    if (state === 'wrong' || state === 'failed') bar.note(`${original.id}: ${reason}`)
    bar.step(original.location)
  })
  bar.end()
  process.stdout.write(`${summarise(outcomes)}\n`)
  for (const line of unreachableLines(outcomes)) process.stderr.write(`${line}\n`)
  if (outcomes.some(({ state }) => ['wrong', 'failed', 'unreachable'].includes(state))) process.exitCode = 1
})
