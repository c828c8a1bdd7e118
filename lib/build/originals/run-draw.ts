/**
 * Draws the pages of the originals at hand into `public/pages`, and writes which record has which into `public/data/pages.json`.
 *
 *   ORIGINALS_DIR=../shared/originals npm run pages      (THUMBNAILS=off takes all pictures away)
 */
import { rename, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { drawPages } from './draw-pages.ts'
import { readSettings } from './files/originals-settings.ts'
import { readCatalogue } from './files/read-catalogue.ts'

const publicFolder = resolve(import.meta.dirname, '../../../public')

async function main(): Promise<void> {
  const start = performance.now()
  const settings = readSettings(process.env)
  const report = (line: string) => void process.stderr.write(`${line} …\n`)
  const { documents, failures } = await drawPages(await readCatalogue(), settings, resolve(publicFolder, 'pages'), report)
  const path = resolve(publicFolder, 'data/pages.json')
  await writeFile(`${path}.tmp`, `${JSON.stringify(documents)}\n`)
  await rename(`${path}.tmp`, path)
  for (const { id, reason } of failures) process.stderr.write(`warning: ${id}: ${reason}\n`)
  const pages = Object.values(documents).reduce((sum, document) => sum + document.pages.length, 0)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  process.stdout.write(
    `${pages} pages of ${Object.keys(documents).length} documents have pictures, ${failures.length} failed, ${seconds} s\n`,
  )
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
