'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Messages } from '../../../lib/words/messages.ts'
import { fill } from '../../../lib/words/fill.ts'
import { href, type Locale } from '../../../lib/words/locale.ts'
import { CopyButton } from '../page/copy-button.tsx'
import { ListExportButtons } from '../lists/list-export-buttons.tsx'
import { keepPages } from '../parts/kept-pages.ts'
import { subscribeStored } from '../parts/stored.ts'
import { idsOfLink, noSavedIds, replaceSaved, savedIds } from '../parts/saved-store.ts'
import { toast } from '../parts/toast.ts'
import { findMoved, loadSaved, type SavedRecord } from './load-saved.ts'

interface SavedListProps {
  locale: Locale
  words: Messages['saved']
  labels: Pick<
    Messages['search'],
    'share' | 'copied' | 'copiedText' | 'copyFailed' | 'copyTextFailed' | 'exportFailed' | 'noDownloads'
  >
}

interface RowProps {
  id: string
  record: SavedRecord
  locale: Locale
  /** What stands at its end. */
  action: { label: string; name: string; act: () => void } | null
  isRemoved: boolean
}

function Row({ id, record: { title, summary }, locale, action, isRemoved }: RowProps) {
  return (
    <li className="flex items-baseline gap-4 border-b border-line py-3">
      <div className="min-w-0 flex-1">
        <a
          className={`font-medium hover:text-accent ${isRemoved ? 'text-faint line-through' : ''}`}
          href={href(locale, `/talks/${id}/`)}
        >
          <bdi>{title}</bdi>
        </a>
        {summary !== null && !isRemoved && <p className="mt-1 line-clamp-2 max-w-measure text-sm text-soft">{summary}</p>}
      </div>
      {action && (
        <button
          aria-label={action.name}
          className="min-h-8 text-sm text-faint underline underline-offset-4 hover:text-ink"
          onClick={action.act}
          type="button"
        >
          {action.label}
        </button>
      )}
    </li>
  )
}

/** The reading list, one's own or the one that a link carries. What is removed stays in its place to be put back, until the page is left. */
export function SavedList({ locale, words, labels }: SavedListProps) {
  const own = useSyncExternalStore(subscribeStored, savedIds, noSavedIds)
  const search = useSyncExternalStore(
    subscribeStored,
    () => window.location.search,
    () => '',
  )
  const carried = idsOfLink(search)
  const isCarried = carried.length > 0
  const [records, setRecords] = useState<Map<string, SavedRecord> | 'failed' | null>(null)
  const [moved, setMoved] = useState<Map<string, string | null>>(new Map())
  /** One's own list as it stood when something was removed. */
  const [before, setBefore] = useState<readonly string[]>([])
  useEffect(() => {
    loadSaved(locale).then(setRecords, () => setRecords('failed'))
  }, [locale])
  const listed = isCarried ? carried : before.length > 0 ? before : own
  const unknown = records instanceof Map ? listed.filter((id) => !records.has(id)) : []
  const wanted = unknown.join()
  useEffect(() => {
    // Offline none can be told from those that are gone: nothing is said of them.
    if (wanted !== '') findMoved(wanted.split(',')).then(setMoved, () => undefined)
  }, [wanted])

  if (records === 'failed') return <p role="alert">{words.failed}</p>
  if (listed.length === 0)
    return (
      <p className="text-soft">
        {words.empty}{' '}
        <a className="link" href={href(locale, '/talks/')}>
          {words.browse}
        </a>
      </p>
    )
  if (records === null) return <p className="text-faint">{words.loading}</p>
  const present = (id: string) => (records.has(id) ? id : (moved.get(id) ?? null))
  const now = (id: string) => present(id) ?? id
  const known = [...new Set(listed.flatMap((id) => present(id) ?? []))].filter((id) => records.has(id))
  const kept = isCarried ? known : known.filter((id) => own.some((saved) => present(saved) === id))
  const gone = unknown.filter((id) => moved.has(id) && moved.get(id) === null)
  const added = known.filter((id) => !own.includes(id))
  const keep = () => {
    replaceSaved([...added, ...own])
    toast(fill(words.added, { n: added.length }))
    // Where one can't be had now, it is kept when it is opened.
    keepPages(added.map((id) => href(locale, `/talks/${id}/`))).catch(() => undefined)
  }
  const actionOf = (id: string): RowProps['action'] => {
    const title = records.get(id)?.title ?? id
    if (isCarried) return null
    if (!kept.includes(id))
      return {
        label: words.undo,
        name: fill(words.undoOf, { title }),
        act: () => replaceSaved(restored(id, listed.map(now), own.map(now))),
      }
    const remove = () => {
      setBefore(listed)
      replaceSaved(own.filter((saved) => present(saved) !== id))
    }
    return { label: words.remove, name: fill(words.removeOf, { title }), act: remove }
  }
  return (
    <>
      <div className="mb-6 flex flex-wrap gap-2.5">
        <CopyButton
          className="button"
          label={labels.share}
          labels={labels}
          value={`${href(locale, '/saved/')}?ids=${kept.join(',')}`}
          what="link"
        />
        <ListExportButtons
          className="button"
          failed={labels.exportFailed}
          ids={() => kept}
          locale={locale}
          name="reading-list"
          noDownloads={labels.noDownloads}
        />
        {isCarried && added.length > 0 && (
          <button className="button" onClick={keep} type="button">
            {words.keep}
          </button>
        )}
        {isCarried && added.length === 0 && (
          <p className="self-center text-sm text-faint" role="status">
            {words.allKept}{' '}
            <a className="link" href={href(locale, '/saved/')}>
              {words.title}
            </a>
          </p>
        )}
      </div>
      {gone.length > 0 && (
        <p className="mb-4 text-sm text-soft" role="status">
          {fill(words.gone, { ids: gone.join(locale === 'zh' ? '、' : ', ') })}
        </p>
      )}
      <ul>
        {known.map((id) => {
          const record = records.get(id)
          return (
            record && (
              <Row action={actionOf(id)} id={id} isRemoved={!kept.includes(id)} key={id} locale={locale} record={record} />
            )
          )
        })}
      </ul>
    </>
  )
}

/** @returns one's own list with what was removed put back, where it stood */
function restored(id: string, listed: readonly string[], own: readonly string[]): string[] {
  const [first, rest] = [listed.slice(0, listed.indexOf(id)), listed.slice(listed.indexOf(id))]
  const newer = own.filter((saved) => !listed.includes(saved))
  const stays = (saved: string) => saved === id || own.includes(saved)
  return [...newer, ...first.filter(stays), ...rest.filter(stays)]
}
