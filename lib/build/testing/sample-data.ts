/** For tests: a small `data/` of our own, so that no test rests on a committed record. */
import { join, resolve } from 'node:path'
import type { PipelineFolders } from '../pipeline/run.ts'

const folder = resolve(import.meta.dirname, 'sample-data')

/** Three materials, an article, and a dump that lists the three; `out` is said by each test. */
export const sampleFolders: Omit<PipelineFolders, 'out'> = {
  dumps: join(folder, 'dumps'),
  materials: join(folder, 'materials'),
  articles: join(folder, 'articles'),
  reference: folder,
}
