'use client'

import { useState } from 'react'
import { Dialog } from '../../parts/dialog.tsx'
import type { SearchLabels } from '../filters/labels.ts'
import { setSingleKeys, singleKeysOn } from '../../parts/single-keys.ts'

function Rows({ rows, mono }: { rows: readonly (readonly string[])[]; mono: boolean }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-sm">
      {rows.map(([name, meaning]) => (
        <div className="contents" key={name}>
          <dt className={mono ? 'font-mono text-[0.8125rem]' : 'font-semibold'}>{name}</dt>
          <dd className="text-soft">{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}

/** How to ask, and which keys do what. */
export function HelpDialog({ labels: { search }, onClose }: { labels: SearchLabels; onClose: () => void }) {
  const [singleKeys, setKeys] = useState(singleKeysOn)
  return (
    <Dialog
      className="w-full max-w-xl rounded-large border border-line"
      closeLabel={search.close}
      label={search.helpTitle}
      onClose={onClose}
    >
      <div className="grid gap-5 px-5 pb-6">
        <Rows mono rows={search.helpRows} />
        <h3 className="text-base font-semibold">{search.keys}</h3>
        <Rows mono={false} rows={search.keyRows} />
        <label className="flex min-h-8 items-center gap-2 text-sm">
          <input
            checked={singleKeys}
            className="size-4.5 accent-accent"
            onChange={({ target }) => {
              setSingleKeys(target.checked)
              setKeys(target.checked)
            }}
            type="checkbox"
          />
          {search.singleKeys}
        </label>
      </div>
    </Dialog>
  )
}
