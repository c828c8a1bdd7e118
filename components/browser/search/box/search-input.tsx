'use client'

import { memo, useEffect, useRef, useState } from 'react'
import { isActive } from '../../../../lib/search/search-url.ts'
import { isComposing, joinSyllables } from '../../parts/composing.ts'
import type { SearchLabels } from '../filters/labels.ts'
import { changeSearchState, currentSearchState, useSearchState } from '../state/use-search-state.ts'

interface SearchInputProps {
  labels: SearchLabels
  onIntent: () => void
}

/** While an input method composes, a search runs only after this pause, in ms. */
const composingPause = 250

/** The box keeps the focus: the button that cleared it is gone with what it cleared. */
export function clearQuery(): void {
  changeSearchState({ q: '' })
  document.querySelector<HTMLElement>('#q')?.focus()
}

/** Called where the frame begins: to ask where the page stands would else have it laid out once more. */
function leadToTop(): void {
  if (window.scrollY > 0) window.scrollTo(0, 0)
}

/** The first letter of a search is a step for Back, further ones are not. What another query finds is read from the top. */
export function writeQuery(q: string): void {
  requestAnimationFrame(leadToTop)
  changeSearchState({ q }, isActive(currentSearchState()) && q.trim() !== '' ? 'replace' : 'push')
}

/** What is searched. Of the box around it nothing else changes with a letter. */
export const SearchInput = memo(function SearchInput({ labels: { search }, onIntent }: SearchInputProps) {
  const q = useSearchState((state) => state.q)
  const composing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(composing.current), [])
  const type = (text: string, isInComposition: boolean) => {
    clearTimeout(composing.current)
    if (isInComposition) composing.current = setTimeout(() => writeQuery(joinSyllables(text)), composingPause)
    else writeQuery(text)
  }
  // What is typed runs ahead of the address only while an input method composes.
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <input
      autoCapitalize="off"
      autoComplete="off"
      autoCorrect="off"
      className="h-full min-w-0 flex-1 bg-transparent text-lg outline-none placeholder:text-faint [&::-webkit-search-cancel-button]:hidden"
      enterKeyHint="search"
      id="q"
      name="q"
      onChange={({ target, nativeEvent }) => {
        const isInComposition = nativeEvent instanceof InputEvent && nativeEvent.isComposing
        setDraft(isInComposition ? target.value : null)
        type(target.value, isInComposition)
      }}
      onCompositionEnd={({ currentTarget, data }) => {
        setDraft(null)
        const { value } = currentTarget
        // Left without a choice, the letters stand there as they were composed.
        type(data === '' ? value : value.replace(data, joinSyllables), false)
      }}
      onFocus={onIntent}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent) || event.key !== 'Escape') return
        event.preventDefault()
        if (event.currentTarget.value === '') event.currentTarget.blur()
        else clearQuery()
      }}
      placeholder={search.placeholder}
      spellCheck={false}
      type="search"
      value={draft ?? q}
    />
  )
})
