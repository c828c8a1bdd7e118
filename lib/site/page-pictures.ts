/** Which documents have pictures of their pages, as the build drew them; none without originals or with THUMBNAILS=off. */
import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PagePictures } from '../catalogue/page-pictures.ts'
import { keepUntilChanged } from './keep-until-changed.ts'

const path = () => join(process.cwd(), 'public/data/pages.json')

const load = keepUntilChanged(path, () => {
  try {
    return JSON.parse(readFileSync(path(), 'utf8')) as Record<string, PagePictures>
  } catch (cause) {
    throw new Error('public/data/pages.json can’t be read; run `npm run data` first.', { cause })
  }
})

/** @throws with advice when the pages have not been drawn. */
export function getPagePictures(id: string): PagePictures | undefined {
  return load()[id]
}
