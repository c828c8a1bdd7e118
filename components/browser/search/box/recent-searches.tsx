'use client'

import { useState } from 'react'
import type { SearchLabels } from '../filters/labels.ts'
import { forgetSearches, recentSearches } from './recent-store.ts'

interface RecentSearchesProps {
  shown: boolean
  labels: SearchLabels
  onChoose: (text: string) => void
}

/** Recent searches below the empty box. They stay while one of them is being pressed. */
export function RecentSearches({ shown, labels, onChoose }: RecentSearchesProps) {
  const [hovered, setHovered] = useState(false)
  const recent = shown || hovered ? recentSearches() : []
  if (recent.length === 0) return null
  return (
    <div
      className="mt-3 flex flex-wrap items-center gap-2 text-sm text-faint"
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
    >
      {labels.search.recent}
      {recent.map((text) => (
        <button
          className="chip"
          key={text}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(text)}
          type="button"
        >
          <bdi>{text}</bdi>
        </button>
      ))}
      <button
        className="min-h-8 px-1 text-faint underline underline-offset-4 hover:text-ink"
        onClick={() => {
          forgetSearches()
          setHovered(false)
        }}
        onMouseDown={(event) => event.preventDefault()}
        type="button"
      >
        {labels.search.clearRecent}
      </button>
    </div>
  )
}
