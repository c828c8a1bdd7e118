/**
 * Fetches the originals that the catalogue names into `.cache/originals`, or takes them from a folder.
 *
 *   npm run originals
 *   npm run originals -- --from ../shared/originals      (or ORIGINALS_DIR=../shared/originals npm run originals)
 *   npm run originals -- --ocr                           (or OCR=on npm run originals)
 */
import { resolve } from 'node:path'
import { usualLimits } from './files/download-file.ts'
import { wayFromFolder, waysByLink } from './files/fetch-originals.ts'
import { checkFolder } from './files/find-original.ts'
import { readMirror, withMirror } from './files/mirror-address.ts'
import { readSettings } from './files/originals-settings.ts'
import { getOriginals } from './get-originals.ts'
import { runCommand } from '../tools/command.ts'
import { createProgressBar } from '../tools/progress-bar.ts'
import { readCatalogue } from './files/read-catalogue.ts'
import { listWanted } from './files/wanted-originals.ts'

const command = {
  call: 'npm run originals --',
  does: 'Fetches the originals that may be read into .cache/originals, each checked against its record.',
  options: {
    from: { type: 'string', value: 'DIR', does: 'takes them from a folder laid out owner/name/path instead' },
    ocr: { type: 'boolean', does: 'then reads the text in their pictures and keeps it: 2 s of CPU a page, once' },
  },
  notes: [
    'ORIGINALS_DIR=DIR is the same as --from DIR, OCR=on as --ocr; ORIGINALS_URL=https://mirror.example/raw asks a mirror of the',
    'forge’s raw host first, which holds OWNER/NAME/COMMIT/PATH. What reads pictures (300 MB) is installed beside the project’s own',
    'packages when it is first asked for. An interrupted run goes on where it stopped; OCR=on npm run build shows what was read.',
  ],
} as const

const tell = (line: string) => void process.stderr.write(`${line}\n`)

await runCommand(command, async (values) => {
  const settings = readSettings(values.ocr ? { ...process.env, OCR: 'on' } : process.env)
  const mirror = readMirror(process.env)
  const from = values.from === undefined ? settings.folder : resolve(values.from)
  if (from !== null) await checkFolder(from)
  const wanted = listWanted(await readCatalogue()).map((original) => ({ ...original, urls: withMirror(original.urls, mirror) }))
  const bar = createProgressBar(wanted.length, process.stderr)
  const { pictures, sound } = await getOriginals(
    wanted,
    from === null ? waysByLink(usualLimits) : wayFromFolder(from),
    settings,
    {
      onFile: ({ original, state, reason }) => {
        if (state === 'wrong' || state === 'failed') bar.note(`${original.id}: ${reason}`)
        bar.step(original.location)
      },
      onFetched: (summary) => {
        bar.end()
        process.stdout.write(`${summary}\n`)
      },
      tell,
    },
  )
  if (pictures !== null) process.stdout.write(`${pictures}\n`)
  if (!sound) process.exitCode = 1
})
