/** Where the pipeline reads and writes, unless it is told otherwise. */
import { join, resolve } from 'node:path'

export interface PipelineFolders {
  dumps: string
  materials: string
  articles: string
  /** Holds vocabulary.yaml, speakers.yaml, events.yaml and link-checks.yaml. */
  reference: string
  out: string
}

const dataFolder = resolve(import.meta.dirname, '../../../data')
export const projectFolders: PipelineFolders = {
  dumps: join(dataFolder, 'dumps'),
  materials: join(dataFolder, 'materials'),
  articles: join(dataFolder, 'articles'),
  reference: dataFolder,
  out: resolve(import.meta.dirname, '../../../public/data'),
}

