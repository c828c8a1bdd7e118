'use client'

import type { ReactNode } from 'react'
import { fill } from '../../../../lib/words/fill.ts'
import { Dialog } from '../../parts/dialog.tsx'
import type { SearchLabels } from './labels.ts'

interface FilterSheetProps {
  labels: SearchLabels
  total: number
  onClear: () => void
  onClose: () => void
  children: ReactNode
}

/** On the phone the filters rise from below, their way out under the thumb. */
export function FilterSheet({ labels: { search }, total, onClear, onClose, children }: FilterSheetProps) {
  return (
    <Dialog
      className="mx-0 mt-auto mb-0 max-h-[85dvh] w-full max-w-none overflow-y-auto rounded-t-large"
      closeLabel={search.close}
      label={search.filters}
      onClose={onClose}
    >
      <div className="px-5 pb-4">{children}</div>
      <div className="sticky bottom-0 flex gap-3 border-t border-line bg-card px-5 py-3">
        <button className="button" onClick={onClear} type="button">
          {search.clearAll}
        </button>
        <button className="button flex-1" data-primary="true" onClick={onClose} type="button">
          {fill(search.done, { n: total })}
        </button>
      </div>
    </Dialog>
  )
}
