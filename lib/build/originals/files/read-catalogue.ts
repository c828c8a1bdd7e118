/** `catalogue.json` as the pipeline wrote it. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { catalogueSchema, type Catalogue } from '../../../catalogue/catalogue.ts'
import { errorCode } from './file-error.ts'

const cataloguePath = resolve(import.meta.dirname, '../../../../public/data/catalogue.json')

/** @throws Error where there is none, or it is not one of ours */
export async function readCatalogue(): Promise<Catalogue> {
  try {
    return catalogueSchema.parse(JSON.parse(await readFile(cataloguePath, 'utf8')))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new Error(`${cataloguePath} is not there yet; run \`npm run data\` first.`)
    throw error
  }
}
