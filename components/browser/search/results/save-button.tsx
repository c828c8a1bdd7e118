import { useSyncExternalStore } from 'react'
import { href, type Locale } from '../../../../lib/words/locale.ts'
import { keepPages } from '../../parts/kept-pages.ts'
import { noSavedIds, savedIds, toggleSaved } from '../../parts/saved-store.ts'
import { subscribeStored } from '../../parts/stored.ts'
import { toast } from '../../parts/toast.ts'

interface SaveButtonProps {
  id: string
  locale: Locale
  labels: { star: string; unstar: string; starFailed: string }
}

/** Saves a result to the reading list, or takes it off, without leaving the results. */
export function SaveButton({ id, locale, labels }: SaveButtonProps) {
  const isSaved = useSyncExternalStore(subscribeStored, savedIds, noSavedIds).includes(id)
  const toggle = () => {
    if (!toggleSaved(id)) toast(labels.starFailed)
    // To be read without a network; where the page can't be had, it is kept when it is opened.
    else if (!isSaved) keepPages([href(locale, `/talks/${id}/`)]).catch(() => undefined)
  }
  return (
    <button aria-pressed={isSaved} className="button" onClick={toggle} type="button">
      <span aria-hidden="true">{isSaved ? '★' : '☆'}</span>
      {isSaved ? labels.unstar : labels.star}
    </button>
  )
}
