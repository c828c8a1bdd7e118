/** Ids of a reading list → what its rows show. */
import type { SearchManifest, SearchRecord, SearchRecords, SearchText } from '../../../lib/search/corpus/search-data.ts'
import { fileHref, href, type Locale } from '../../../lib/words/locale.ts'
import { whereMoved } from '../parts/where-moved.ts'

export interface SavedRecord {
  title: string
  /** Null where there is none, or its text could not be had. */
  summary: string | null
}

const folder = fileHref('/data/search')

async function read<Value>(path: string): Promise<Value> {
  const response = await fetch(`${folder}/${path}`)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return (await response.json()) as Value
}

/** @returns by id, every record of the catalogue. @throws where the records can't be had */
export async function loadSaved(locale: Locale): Promise<Map<string, SavedRecord>> {
  const { files } = await read<SearchManifest>('manifest.json')
  const [{ records }, ...more] = await Promise.all([
    read<SearchRecords>(files.records.path),
    ...files.more.map(({ path }) => read<SearchRecord[]>(path)),
  ])
  // A list of titles is better than none.
  const texts = await Promise.all(files.text.map(({ path }) => read<SearchText>(path).catch((): SearchText => ({}))))
  const text = Object.assign({}, ...texts) as SearchText
  return new Map(
    [...records, ...more.flat()].map((record) => [
      record.id,
      {
        title: (locale === 'en' ? record.en : record.zh) ?? record.title,
        summary: text[record.id]?.[locale] ?? null,
      },
    ]),
  )
}

/** @returns the ids at which records lie now that were saved under these; null for those that are gone */
export async function findMoved(ids: readonly string[]): Promise<Map<string, string | null>> {
  const found = ids.map(async (id): Promise<[string, string | null]> => {
    const path = await whereMoved(href('zh', `/talks/${id}/`))
    return [id, /\/talks\/([a-z0-9-]+)\/$/.exec(path ?? '')?.[1] ?? null]
  })
  return new Map(await Promise.all(found))
}
