'use client'

import { useSyncExternalStore } from 'react'
import { noSavedIds, savedIds, subscribeSaved, toggleSaved } from './saved-store.ts'

interface StarButtonProps {
  id: string
  labels: { star: string; unstar: string }
}

/** Saves a record to the reading list, or takes it off. */
export function StarButton({ id, labels }: StarButtonProps) {
  const saved = useSyncExternalStore(subscribeSaved, savedIds, noSavedIds).includes(id)
  return (
    <button aria-pressed={saved} className="button" onClick={() => toggleSaved(id)} type="button">
      <span aria-hidden="true">{saved ? '★' : '☆'}</span>
      {saved ? labels.unstar : labels.star}
    </button>
  )
}
