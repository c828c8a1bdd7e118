'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { SearchManifest, SearchRecord, SearchRecords } from '../../../lib/search/corpus/search-data.ts'
import type { Messages } from '../../../lib/words/messages.ts'
import { fileHref, href, type Locale } from '../../../lib/words/locale.ts'
import { CopyButton } from '../page/copy-button.tsx'
import { ListExportButtons } from '../lists/list-export-buttons.tsx'
import { subscribeStored } from '../parts/stored.ts'
import { idsOfLink, noSavedIds, savedIds, toggleSaved } from '../parts/saved-store.ts'

interface SavedListProps {
  locale: Locale
  words: Messages['saved']
  labels: { share: string; copied: string; copyFailed: string; exportFailed: string }
}

type Titles = Map<string, string>

async function loadTitles(locale: Locale): Promise<Titles> {
  const folder = fileHref('/data/search')
  const manifest = (await (await fetch(`${folder}/manifest.json`)).json()) as SearchManifest
  const read = async (path: string): Promise<unknown> => (await fetch(`${folder}/${path}`)).json()
  const { records } = (await read(manifest.files.records.path)) as SearchRecords
  for (const { path } of manifest.files.more) records.push(...((await read(path)) as SearchRecord[]))
  return new Map(records.map((record) => [record.id, (locale === 'en' ? record.en : record.zh) ?? record.title]))
}

/** The reading list, one's own or the one that a link carries. */
export function SavedList({ locale, words, labels }: SavedListProps) {
  const own = useSyncExternalStore(subscribeStored, savedIds, noSavedIds)
  const search = useSyncExternalStore(
    subscribeStored,
    () => window.location.search,
    () => '',
  )
  const carried = idsOfLink(search)
  const ids = carried.length > 0 ? carried : own
  const [titles, setTitles] = useState<Titles | 'failed' | null>(null)
  useEffect(() => {
    loadTitles(locale).then(setTitles, () => setTitles('failed'))
  }, [locale])

  if (titles === 'failed') return <p role="alert">{words.failed}</p>
  if (ids.length === 0)
    return (
      <p className="text-soft">
        {words.empty}{' '}
        <a className="link" href={href(locale, '/talks/')}>
          {words.browse}
        </a>
      </p>
    )
  if (titles === null) return <p className="text-faint">{words.loading}</p>
  const known = ids.filter((id) => titles.has(id))
  return (
    <>
      <div className="mb-6 flex flex-wrap gap-2.5">
        <CopyButton
          className="button"
          label={labels.share}
          labels={labels}
          value={`${href(locale, '/saved/')}?ids=${known.join(',')}`}
          what="link"
        />
        <ListExportButtons
          className="button"
          failed={labels.exportFailed}
          ids={() => known}
          locale={locale}
          name="reading-list"
        />
        {carried.length > 0 && (
          <button className="button" onClick={() => known.filter((id) => !own.includes(id)).forEach(toggleSaved)} type="button">
            {words.keep}
          </button>
        )}
      </div>
      <ul>
        {known.map((id) => (
          <li className="flex items-baseline gap-4 border-b border-line py-3" key={id}>
            <a className="flex-1 font-medium hover:text-accent" href={href(locale, `/talks/${id}/`)}>
              <bdi>{titles.get(id)}</bdi>
            </a>
            {carried.length === 0 && (
              <button
                className="min-h-8 text-sm text-faint underline underline-offset-4 hover:text-ink"
                onClick={() => toggleSaved(id)}
                type="button"
              >
                {words.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
