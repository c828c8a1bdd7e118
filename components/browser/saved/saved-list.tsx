'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Messages } from '../../../lib/words/messages.ts'
import { fill } from '../../../lib/words/fill.ts'
import { comma, href, type Locale } from '../../../lib/words/locale.ts'
import { CopyButton } from '../page/copy-button.tsx'
import { AddressCode } from '../lists/address-code.tsx'
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
    | 'share'
    | 'copied'
    | 'copiedText'
    | 'copyFailed'
    | 'copyTextFailed'
    | 'exportFailed'
    | 'noDownloads'
    | 'qrNone'
    | 'qrFailed'
    | 'reload'
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

/** Records of the list, and of those that are gone or have another id by now where they went; null while they are loaded. */
function useSavedRecords(locale: Locale, listed: readonly string[]) {
  const [records, setRecords] = useState<Map<string, SavedRecord> | 'failed' | null>(null)
  const [moved, setMoved] = useState<Map<string, string | null>>(new Map())
  useEffect(() => {
    loadSaved(locale).then(setRecords, () => setRecords('failed'))
  }, [locale])
  const unknown = records instanceof Map ? listed.filter((id) => !records.has(id)) : []
  const wanted = unknown.join()
  useEffect(() => {
    // Offline none can be told from those that are gone: nothing is said of them.
    if (wanted !== '') findMoved(wanted.split(',')).then(setMoved, () => undefined)
  }, [wanted])
  return { records, moved, gone: unknown.filter((id) => moved.get(id) === null) }
}

interface ActionsProps extends SavedListProps {
  kept: readonly string[]
  /** Of a list that a link carries: those that are not in one's own. */
  added: readonly string[] | null
  own: readonly string[]
}

/** What can be done with the list as a whole. */
function Actions({ kept, added, own, locale, words, labels }: ActionsProps) {
  const keep = (ids: readonly string[]) => {
    replaceSaved([...ids, ...own])
    toast(fill(words.added, { n: ids.length }))
    // Where one can't be had now, it is kept when it is opened.
    keepPages(ids.map((id) => href(locale, `/talks/${id}/`))).catch(() => undefined)
  }
  const [hasCode, setHasCode] = useState(false)
  const link = `${href(locale, '/saved/')}?ids=${kept.join(',')}`
  return (
    <div className="mb-6 flex flex-wrap gap-2.5">
      <CopyButton className="button" label={labels.share} labels={labels} value={link} what="link" />
      <button aria-expanded={hasCode} className="button" onClick={() => setHasCode(!hasCode)} type="button">
        {words.code}
      </button>
      <ListExportButtons
        className="button"
        failed={labels.exportFailed}
        ids={() => kept}
        locale={locale}
        name="reading-list"
        noDownloads={labels.noDownloads}
      />
      {added !== null && added.length > 0 && (
        <button className="button" onClick={() => keep(added)} type="button">
          {words.keep}
        </button>
      )}
      {added?.length === 0 && (
        <p className="self-center text-sm text-faint" role="status">
          {words.allKept}{' '}
          <a className="link" href={href(locale, '/saved/')}>
            {words.title}
          </a>
        </p>
      )}
      {hasCode && (
        <div className="w-full">
          <AddressCode address={new URL(link, window.location.href).href} lead={words.codeLead} words={labels} />
        </div>
      )}
    </div>
  )
}

/**
 * The reading list, one's own or the one that a link carries. What is removed stays in its place to be put back, until
 * the page is left.
 */
export function SavedList(props: SavedListProps) {
  const { locale, words } = props
  const own = useSyncExternalStore(subscribeStored, savedIds, noSavedIds)
  const search = useSyncExternalStore(
    subscribeStored,
    () => window.location.search,
    () => '',
  )
  const carried = idsOfLink(search)
  const isCarried = carried.length > 0
  /** One's own list as it stood when something was removed. */
  const [before, setBefore] = useState<readonly string[]>([])
  const listed = isCarried ? carried : before.length > 0 ? before : own
  const { records, moved, gone } = useSavedRecords(locale, listed)

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
  const putBack = (id: string) => replaceSaved(restored(id, listed.map(now), own.map(now)))
  const remove = (id: string) => {
    setBefore(listed)
    replaceSaved(own.filter((saved) => present(saved) !== id))
  }
  const actionOf = (id: string, { title }: SavedRecord): RowProps['action'] => {
    if (isCarried) return null
    return kept.includes(id)
      ? { label: words.remove, name: fill(words.removeOf, { title }), act: () => remove(id) }
      : { label: words.undo, name: fill(words.undoOf, { title }), act: () => putBack(id) }
  }
  return (
    <>
      <Actions {...props} added={isCarried ? known.filter((id) => !own.includes(id)) : null} kept={kept} own={own} />
      {gone.length > 0 && (
        <p className="mb-4 text-sm text-soft" role="status">
          {fill(words.gone, { ids: gone.join(comma[locale]) })}
        </p>
      )}
      <ul>
        {known.map((id) => {
          const record = records.get(id)
          return (
            record && (
              <Row
                action={actionOf(id, record)}
                id={id}
                isRemoved={!kept.includes(id)}
                key={id}
                locale={locale}
                record={record}
              />
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
