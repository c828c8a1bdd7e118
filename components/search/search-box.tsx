'use client'

import { memo, useEffect, useRef, useState } from 'react'
import { isActive } from '../../lib/search/search-url.ts'
import { href } from '../../lib/site/locale.ts'
import { isComposing } from './composing.ts'
import type { SearchLabels } from './labels.ts'
import { RecentSearches } from './recent-searches.tsx'
import { rememberSearch } from './recent-store.ts'
import { changeSearchState, currentSearchState, useSearchState } from './use-search-state.ts'

interface SearchBoxProps {
  labels: SearchLabels
  onIntent: () => void
  onHelp: () => void
}

/** While an input method composes, a search runs only after this pause, in ms. */
const composingPause = 250

const clear = () => changeSearchState({ q: '' })

/** Called where the frame begins: to ask where the page stands would else have it laid out once more. */
function leadToTop(): void {
  if (window.scrollY > 0) window.scrollTo(0, 0)
}

/** The first letter of a search is a step for Back, further ones are not. What another query finds is read from the top. */
function writeQuery(q: string): void {
  requestAnimationFrame(leadToTop)
  changeSearchState({ q }, isActive(currentSearchState()) && q.trim() !== '' ? 'replace' : 'push')
}

/** The search box; it stays in sight while results scroll. */
export const SearchBox = memo(function SearchBox({ labels, onIntent, onHelp }: SearchBoxProps) {
  const { search, locale } = labels
  const q = useSearchState((state) => state.q)
  const composing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(composing.current), [])
  const type = (text: string, isInComposition: boolean) => {
    clearTimeout(composing.current)
    if (isInComposition) composing.current = setTimeout(() => writeQuery(text), composingPause)
    else writeQuery(text)
  }
  // What is typed runs ahead of the address only while an input method composes.
  const [draft, setDraft] = useState<string | null>(null)
  const [focused, setFocused] = useState(false)
  return (
    <div className="z-20 bg-paper/95 py-3" data-search-bar="">
      <div className="page">
        <search className="block max-w-3xl">
          <form
            action={href(locale, '/')}
            className="flex h-14 items-center gap-2 rounded-large border border-edge bg-card pr-2 pl-4 focus-within:border-accent focus-within:ring-1 focus-within:ring-accent"
            method="get"
            onSubmit={(event) => {
              event.preventDefault()
              rememberSearch(q)
            }}
          >
            <svg
              aria-hidden="true"
              className="size-5 shrink-0 text-faint"
              fill="none"
              stroke="currentColor"
              strokeLinecap="round"
              strokeWidth="1.8"
              viewBox="0 0 20 20"
            >
              <circle cx="8.5" cy="8.5" r="5.5" />
              <path d="m13 13 4.5 4.5" />
            </svg>
            <label className="sr-only" htmlFor="q">
              {search.label}
            </label>
            <input
              autoCapitalize="off"
              autoComplete="off"
              autoCorrect="off"
              className="h-full min-w-0 flex-1 bg-transparent text-lg outline-none placeholder:text-faint [&::-webkit-search-cancel-button]:hidden"
              enterKeyHint="search"
              id="q"
              name="q"
              onBlur={() => setFocused(false)}
              onChange={({ target, nativeEvent }) => {
                const isInComposition = nativeEvent instanceof InputEvent && nativeEvent.isComposing
                setDraft(isInComposition ? target.value : null)
                type(target.value, isInComposition)
              }}
              onCompositionEnd={({ currentTarget }) => {
                setDraft(null)
                type(currentTarget.value, false)
              }}
              onFocus={() => {
                setFocused(true)
                onIntent()
              }}
              onKeyDown={(event) => {
                if (isComposing(event.nativeEvent) || event.key !== 'Escape') return
                event.preventDefault()
                if (event.currentTarget.value === '') event.currentTarget.blur()
                else clear()
              }}
              placeholder={search.placeholder}
              spellCheck={false}
              type="search"
              value={draft ?? q}
            />
            {q !== '' && (
              <button className="min-h-9 rounded-small px-2 text-sm text-faint hover:text-ink" onClick={clear} type="button">
                {search.clear}
              </button>
            )}
            <button
              aria-label={search.help}
              className="grid size-9 place-items-center rounded-small text-faint hover:text-accent"
              onClick={onHelp}
              type="button"
            >
              <span aria-hidden="true" className="grid size-5.5 place-items-center rounded-full border border-current text-xs">
                ?
              </span>
            </button>
            <kbd
              aria-hidden="true"
              className="hidden rounded-[5px] border border-line px-1.5 font-mono text-xs text-faint sm:block"
            >
              /
            </kbd>
          </form>
        </search>
        <RecentSearches labels={labels} onChoose={writeQuery} shown={focused && q === ''} />
      </div>
    </div>
  )
})
