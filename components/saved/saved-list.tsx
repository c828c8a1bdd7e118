'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { SearchManifest, SearchRecords } from '../../lib/search/search-data.ts'
import type { Messages } from '../../lib/site/messages/messages.ts'
import { fileHref, href, type Locale } from '../../lib/site/locale.ts'
import { CopyButton } from '../copy-button.tsx'
import { subscribeStored } from '../stored.ts'
import { idsOfLink, noSavedIds, savedIds, toggleSaved } from './saved-store.ts'

interface SavedListProps {
  locale: Locale
  words: Messages['saved']
  labels: { share: string; copied: string; copyFailed: string }
}

type Titles = Map<string, string>

async function loadTitles(locale: Locale): Promise<Titles> {
  const folder = fileHref('/data/search')
  const manifest = (await (await fetch(`${folder}/manifest.json`)).json()) as SearchManifest
  const { records } = (await (await fetch(`${folder}/${manifest.files.records.path}`)).json()) as SearchRecords
  return new Map(records.map((record) => [record.id, (locale === 'en' ? record.en : record.zh) ?? record.title]))
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

async function bibtexOf(ids: readonly string[]): Promise<string> {
  const entries = await Promise.all(ids.map(async (id) => (await fetch(fileHref(`/talks/${id}/cite.bib`))).text()))
  return entries.join('\n')
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
  if (ids.length === 0) return <p className="text-soft">{words.empty}</p>
  if (titles === null) return <p className="text-faint">{words.loading}</p>
  const known = ids.filter((id) => titles.has(id))
  const markdown = () =>
    known
      .map(
        (id) =>
          `- [${(titles.get(id) ?? id).replace(/[[\]]/g, '\\$&')}](${new URL(href(locale, `/talks/${id}/`), window.location.href).href})`,
      )
      .join('\n')
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
        <button className="button" onClick={() => download('reading-list.md', `${markdown()}\n`)} type="button">
          Markdown
        </button>
        <button
          className="button"
          onClick={() => void bibtexOf(known).then((text) => download('reading-list.bib', text))}
          type="button"
        >
          BibTeX
        </button>
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
