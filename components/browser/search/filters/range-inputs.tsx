'use client'

import { useId, useState } from 'react'
import type { RangeFilter } from '../../../../lib/search/filter/facets.ts'
import { readBound } from '../../../../lib/search/filter/read-bound.ts'
import type { Range } from '../../../../lib/search/query/parse-query.ts'
import { fill } from '../../../../lib/words/fill.ts'
import type { SearchLabels } from './labels.ts'

interface RangeInputsProps {
  filter: RangeFilter
  range: Range
  labels: SearchLabels
  onRange: (filter: RangeFilter, range: Range) => void
}

/** Both ends of a range. What can't be read stays in its box, which says so, and changes nothing. */
export function RangeInputs({ filter, range, labels: { search }, onRange }: RangeInputsProps) {
  const id = useId()
  const [draft, setDraft] = useState<{ end: keyof Range; text: string } | null>(null)
  const [isUnread, setUnread] = useState(false)
  const take = () => {
    if (!draft) return
    const next = readBound(draft.text, filter, range, draft.end)
    setUnread(next === null)
    if (!next) return
    setDraft(null)
    onRange(filter, next)
  }
  const field = (end: keyof Range, label: string) => {
    const isWrong = isUnread && draft?.end === end
    return (
      <div className="flex items-center gap-1.5">
        <label className="text-xs text-faint" htmlFor={`${id}${end}`}>
          {label}
        </label>
        <input
          aria-describedby={isWrong ? `${id}unread` : undefined}
          aria-invalid={isWrong || undefined}
          className="h-9 w-20 rounded-small border border-line bg-card px-2 text-sm tabular-nums aria-invalid:border-danger"
          id={`${id}${end}`}
          inputMode="numeric"
          onBlur={take}
          onChange={({ target }) => {
            setDraft({ end, text: target.value })
            setUnread(false)
          }}
          onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && take()}
          type="text"
          value={draft?.end === end ? draft.text : (range[end] ?? '')}
        />
      </div>
    )
  }
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {field('from', search.from)}
        {field('to', search.to)}
      </div>
      {isUnread && draft && (
        <p className="mt-1.5 text-xs text-danger" id={`${id}unread`} role="alert">
          {fill(search.unreadNumber, { text: draft.text })}
        </p>
      )}
    </>
  )
}
