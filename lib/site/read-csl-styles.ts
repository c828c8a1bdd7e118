/** Folder data/csl → the styles that `createCitationFormatter` needs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CslStyles } from '../exports/citations/format-citation.ts'

/** @throws what the file system throws. */
export function readCslStyles(folder: string): CslStyles {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  return { gbt7714: read('china-national-standard-gb-t-7714-2015-numeric.csl'), localeZhCn: read('locales-zh-CN.xml') }
}
