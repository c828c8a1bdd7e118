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

/** A folder laid out as `data/` is. */
export function foldersOf(data: string): Omit<PipelineFolders, 'out'> {
  const below = (name: string) => join(data, name)
  return { dumps: below('dumps'), materials: below('materials'), articles: below('articles'), reference: data }
}

export const projectFolders: PipelineFolders = {
  ...foldersOf(resolve(import.meta.dirname, '../../../data')),
  out: resolve(import.meta.dirname, '../../../public/data'),
}
