/** The search's own list of records → the words of the rows; fetched once a filter is meant, and then in the browser's cache. */
import type { SearchManifest, SearchRecord, SearchRecords } from '../../../lib/search/corpus/search-data.ts'
import { fileHref } from '../../../lib/words/locale.ts'
import { fetchText } from '../search/client/fetch-text.ts'
import { recordWords, type RecordWords } from './record-words.ts'

const folder = fileHref('/data/search')

async function load<Value>({ path, bytes }: { path: string; bytes: number }): Promise<Value> {
  return JSON.parse(await fetchText(`${folder}/${path}`, 'default', bytes)) as Value
}

/** @throws LoadError */
export async function loadWords(): Promise<RecordWords> {
  const { files } = JSON.parse(await fetchText(`${folder}/manifest.json`, 'no-cache')) as SearchManifest
  const [records, ...more] = await Promise.all([
    load<SearchRecords>(files.records),
    ...files.more.map((file) => load<SearchRecord[]>(file)),
  ])
  return recordWords(records, more.flat())
}
