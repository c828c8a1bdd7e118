/** The built site, for the programs that read it: whether it is there, and for which base path it was built. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogueSchema, type Catalogue } from '../../catalogue/catalogue.ts'

/** Every page names its script: `src="/storage-talks/scripts/page.0123456789ab.js"`. */
const ownScript = /\bsrc="([^"]*)\/scripts\/page\.[0-9a-f]{12}\.js"/

const shown = (basePath: string) => (basePath === '' ? 'none' : basePath)

/** @throws with advice when the folder holds no site, or one that was built for another base path */
export function checkBuiltSite(folder: string, basePath: string): void {
  const home = join(folder, 'index.html')
  if (!existsSync(home)) throw new Error(`${folder} holds no built site; run \`npm run build\` first.`)
  const built = ownScript.exec(readFileSync(home, 'utf8'))?.[1]
  if (built === undefined || built === basePath) return
  throw new Error(
    `${folder} was built for the base path ${shown(built)}, and BASE_PATH is ${shown(basePath)}: build again, or set BASE_PATH.`,
  )
}

/** The catalogue that the site offers. @throws as `checkBuiltSite` has it, or when it is not one of ours */
export function readBuiltCatalogue(folder: string): Catalogue {
  return catalogueSchema.parse(JSON.parse(readFileSync(join(folder, 'data/catalogue.json'), 'utf8')))
}
