/** For tests: a small `data/` of our own, so that no test rests on a committed record. */
import { resolve } from 'node:path'
import { foldersOf } from '../pipeline/project-folders.ts'

/** Three materials, five articles, and a dump that lists the three; `out` is said by each test. */
export const sampleFolders = foldersOf(resolve(import.meta.dirname, 'sample-data'))
