'use client'

import { memo, useState } from 'react'
import { href } from '../../../../lib/words/locale.ts'
import type { SearchLabels } from '../filters/labels.ts'
import { RecentSearches } from './recent-searches.tsx'
import { rememberSearch } from './recent-store.ts'
import { clearQuery, SearchInput, writeQuery } from './search-input.tsx'
import { currentSearchState, useSearchState } from '../state/use-search-state.ts'

interface SearchBoxProps {
  labels: SearchLabels
  onIntent: () => void
  onHelp: () => void
}

/** The search box; it stays in sight while results scroll. */
export const SearchBox = memo(function SearchBox({ labels, onIntent, onHelp }: SearchBoxProps) {
  const { search, locale } = labels
  const isEmpty = useSearchState(({ q }) => q === '')
  const [focused, setFocused] = useState(false)
  return (
    <div className="z-20 bg-paper/95 py-3" data-search-bar="">
      <div
        className="page"
        onBlur={({ currentTarget, relatedTarget }) => setFocused(currentTarget.contains(relatedTarget))}
        onFocus={() => setFocused(true)}
      >
        <search className="block max-w-3xl">
          <form
            action={href(locale, '/')}
            className="flex h-14 items-center gap-2 rounded-large border border-edge bg-card pr-2 pl-4 focus-within:border-accent focus-within:ring-1 focus-within:ring-accent"
            method="get"
            onSubmit={(event) => {
              event.preventDefault()
              rememberSearch(currentSearchState().q)
              // A phone's keyboard hides half of what was found.
              if (window.matchMedia('(pointer: coarse)').matches) document.querySelector<HTMLElement>('#q')?.blur()
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
            <SearchInput labels={labels} onIntent={onIntent} />
            {!isEmpty && (
              <button className="min-h-9 rounded-small px-2 text-sm text-faint hover:text-ink" onClick={clearQuery} type="button">
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
        <RecentSearches labels={labels} onChoose={writeQuery} shown={focused && isEmpty} />
      </div>
    </div>
  )
})
