'use client'

import { useState } from 'react'
import { Dialog } from '../../parts/dialog.tsx'
import { initialState } from '../../../../lib/search/search-url.ts'
import type { SearchLabels } from '../filters/labels.ts'
import { setSingleKeys, singleKeysOn } from '../../parts/single-keys.ts'
import { changeSearchState } from '../state/use-search-state.ts'

/** Between the examples of one row. */
const between = /、|, /

interface RowsProps {
  rows: readonly (readonly string[])[]
  /** Examples, to be tried; else names. */
  onTry?: (q: string) => void
}

function Rows({ rows, onTry }: RowsProps) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-sm">
      {rows.map(([name = '', meaning]) => (
        <div className="contents" key={name}>
          {onTry ? (
            <dt className="flex flex-wrap gap-x-3 font-mono text-[0.8125rem]">
              {name.split(between).map((q) => (
                <button
                  className="text-left underline underline-offset-4 hover:text-accent"
                  key={q}
                  onClick={() => onTry(q)}
                  type="button"
                >
                  {q}
                </button>
              ))}
            </dt>
          ) : (
            <dt className="font-semibold">{name}</dt>
          )}
          <dd className="text-soft">{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}

/** How to ask, and which keys do what. */
export function HelpDialog({ labels: { search }, onClose }: { labels: SearchLabels; onClose: () => void }) {
  const [singleKeys, setKeys] = useState(singleKeysOn)
  const tryOut = (q: string) => {
    onClose()
    changeSearchState({ ...initialState, q })
  }
  return (
    <Dialog
      className="w-full max-w-xl rounded-large border border-line"
      closeLabel={search.close}
      label={search.helpTitle}
      onClose={onClose}
    >
      <div className="grid gap-5 px-5 pb-6">
        <Rows onTry={tryOut} rows={search.helpRows} />
        <h3 className="text-base font-semibold">{search.keys}</h3>
        <Rows rows={search.keyRows} />
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
