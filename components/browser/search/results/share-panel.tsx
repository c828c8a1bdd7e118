'use client'

import { useState, useSyncExternalStore } from 'react'
import { fill } from '../../../../lib/words/fill.ts'
import { CopyButton } from '../../page/copy-button.tsx'
import { AddressCode } from '../../lists/address-code.tsx'
import { ListExportButtons } from '../../lists/list-export-buttons.tsx'
import type { SearchLabels } from '../filters/labels.ts'
import { subscribeSearchState } from '../state/use-search-state.ts'

interface SharePanelProps {
  labels: SearchLabels
  total: number
  ids: () => Promise<readonly string[]>
}

const currentAddress = () => window.location.href

/** What the panel holds. */
function ShareChoices({ labels: { search, locale }, total, ids }: SharePanelProps) {
  const address = useSyncExternalStore(subscribeSearchState, currentAddress, currentAddress)
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <CopyButton label={search.share} labels={search} what="link" />
        <button className="chip" data-share="" hidden={!('share' in navigator)} type="button">
          {search.shareWith}
        </button>
      </div>
      <AddressCode address={address} lead={search.qrLead} words={search} />
      <h3 className="mt-5 mb-2 text-sm font-semibold">{fill(search.exportList, { n: total })}</h3>
      <div className="flex flex-wrap gap-2">
        <ListExportButtons
          className="chip"
          failed={search.exportFailed}
          noDownloads={search.noDownloads}
          ids={ids}
          locale={locale}
          name="storage-talks"
        />
      </div>
    </>
  )
}

/** This search for others: as a link, a code for a phone, and its results as a file. Filled as it opens: its count changes with each letter. */
export function SharePanel(props: SharePanelProps) {
  const { search } = props.labels
  const [open, setOpen] = useState(false)
  return (
    <>
      <button className="chip" popoverTarget="share" type="button">
        {search.shareMenu}
      </button>
      <div
        aria-label={search.shareMenu}
        className="m-auto w-[calc(100%-2rem)] max-w-md rounded-large border border-line bg-card p-5 text-ink backdrop:bg-black/40"
        id="share"
        onBeforeToggle={({ newState }) => setOpen(newState === 'open')}
        popover="auto"
        role="dialog"
      >
        <div className="mb-3 flex items-center justify-between">
          <h2 className="text-base font-semibold">{search.shareMenu}</h2>
          <button
            aria-label={search.close}
            className="-m-2.5 grid size-11 place-items-center rounded-small text-faint hover:text-ink"
            popoverTarget="share"
            popoverTargetAction="hide"
            type="button"
          >
            <span aria-hidden="true">✕</span>
          </button>
        </div>
        {open && <ShareChoices {...props} />}
      </div>
    </>
  )
}
