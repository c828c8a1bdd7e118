/**
 * What a link to a search needs for its first results is named in its page, so that all of it is on its way at once: otherwise
 * the page names the search's script, that its worker, that the manifest, and that the files, each a journey over the line.
 */
import type { SearchManifest } from '../../search/corpus/search-data.ts'
import type { PageContext } from './page-step.ts'

/**
 * @param folder address of the search's files
 * @param worker address of the search's worker
 * @returns addresses, in the order in which they are needed
 */
export function searchAddresses({ files }: Pick<SearchManifest, 'files'>, folder: string, worker: string): string[] {
  return [worker, `${folder}/${files.records.path}`]
}

/** Names them on a page that holds the search, for the script in its head (`components/browser/page/start.ts`); others stay as they are. */
export function addAhead(html: string, { ahead }: Pick<PageContext, 'ahead'>): string {
  return html.includes('data-island="search"') ? html.replace('<html', `<html data-ahead="${ahead.join(' ')}"`) : html
}
