/** What programs read beside the pages, what the site is built from, and the icons → `public/`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { PagePictures } from '../../catalogue/page-pictures.ts'
import { siteCardPath } from '../../words/site-urls.ts'
import { filesOf } from '../tools/fingerprint.ts'
import { readThemeColours } from '../tools/read-theme-colours.ts'
import { drawIcons } from './draw-icons.ts'
import { makeExports, makeFirstExports } from './make-exports.ts'
import { projectFolder, publicFolder, urls } from './settings.ts'
import { readSbom, sbomPath } from './to-sbom.ts'

/** Written by this step alone, so that what a removed record left behind goes too. */
const owned = ['talks', 'topics', 'en']

const read = (name: string) => readFileSync(join(publicFolder, 'data', name), 'utf8')

/**
 * @param which "first" leaves files of single records, and feeds, for later
 * @returns the number of files. @throws when the pipeline has not run
 */
export async function writeExports(catalogue: Catalogue, which: 'all' | 'first'): Promise<number> {
  const make = which === 'all' ? makeExports : makeFirstExports
  const files = make({
    catalogue,
    urls,
    pictures: JSON.parse(read('pages.json')) as Record<string, PagePictures>,
    articles: new Set(readdirSync(join(projectFolder, '.cache/articles')).map((name) => basename(name, '.json'))),
    written: new Map([['catalogue.json', read('catalogue.json')]]),
    colours: readThemeColours(join(projectFolder, 'app/theme.css')),
    cards: existsSync(join(publicFolder, siteCardPath)),
  })
  const gone = which === 'all' ? filesOf(publicFolder, owned).filter((path) => !files.has(path)) : []
  for (const path of gone) rmSync(join(publicFolder, path))
  for (const [path, content] of files) {
    const file = join(publicFolder, path)
    if (existsSync(file) && readFileSync(file, 'utf8') === content) continue
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  writeFileSync(join(publicFolder, sbomPath), readSbom(projectFolder))
  await drawIcons(join(projectFolder, 'app/icon.svg'), publicFolder)
  return files.size
}
