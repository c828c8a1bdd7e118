'use client'

import { memo, useState } from 'react'
import type { PassageItem } from '../../../../lib/search/shown/present-passages.ts'
import { fill } from '../../../../lib/words/fill.ts'
import { fileHref, href } from '../../../../lib/words/locale.ts'
import type { SearchLabels } from '../filters/labels.ts'
import { changeSearchState } from '../state/use-search-state.ts'
import { Marked } from './marked.tsx'

function Passage({ passage, labels }: { passage: PassageItem; labels: SearchLabels }) {
  const { place, picture, text, title, why } = passage
  const { search } = labels
  return (
    <a className="group grid gap-x-4 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_auto]" href={href(labels.locale, passage.path)}>
      <span className="min-w-0">
        <span className="text-sm text-soft">
          {place && (
            <strong className="mr-2 font-semibold text-accent tabular-nums">
              {fill(place.kind === 'page' ? search.page : search.section, { n: place.number })}
            </strong>
          )}
          <bdi className="group-hover:text-ink">{title}</bdi>
        </span>
        <span className="block pt-1">
          <Marked {...text} />
        </span>
        {why.length > 0 && (
          <span className="block pt-1 text-xs text-faint">
            {fill(search.passages.why, { words: why.join(labels.locale === 'zh' ? '、' : ', ') })}
          </span>
        )}
      </span>
      {picture && (
        <img
          alt=""
          className="w-28 rounded-small border border-line max-sm:hidden"
          decoding="async"
          height={picture.height}
          loading="lazy"
          src={fileHref(picture.path)}
          width={picture.width}
        />
      )}
    </a>
  )
}

interface PassagesPanelProps {
  passages: readonly PassageItem[]
  /** They came later than the results, whose place they do not move: a room of one height was kept for them. */
  hasRoom: boolean
  /** They are on their way. */
  isAwaited: boolean
  labels: SearchLabels
  /** The question. */
  q: string
}

/** Pages that may answer a question, before the documents that hold its words. */
export const PassagesPanel = memo(function PassagesPanel({ passages, hasRoom, isAwaited, labels, q }: PassagesPanelProps) {
  const { search } = labels
  const [opened, setOpened] = useState<string | null>(null)
  const isCut = hasRoom && opened !== q
  const box = 'mt-4 rounded-medium border border-line bg-card px-4 pt-3 pb-1'
  return (
    <section
      aria-busy={isAwaited}
      aria-label={search.passages.title}
      className={isCut ? `${box} h-72 overflow-y-auto print:h-auto` : box}
      tabIndex={isCut ? 0 : undefined}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-sm font-semibold">{search.passages.title}</h2>
        <button
          className="min-h-8 text-sm text-faint underline underline-offset-4 hover:text-ink"
          data-screen-only=""
          onClick={() => changeSearchState({ passages: false })}
          type="button"
        >
          {search.passages.off}
        </button>
      </div>
      {passages.length === 0 && (
        <p className="py-3 text-sm text-faint">{isAwaited ? search.passages.awaited : search.passages.none}</p>
      )}
      <ol className="divide-y divide-line">
        {passages.map((passage) => (
          <li key={passage.path}>
            <Passage labels={labels} passage={passage} />
          </li>
        ))}
      </ol>
      {isCut && passages.length > 1 && (
        <p className="sticky -bottom-1 -mx-4 bg-linear-to-t from-card from-60% px-4 pt-8 pb-2 text-center" data-screen-only="">
          <button className="chip bg-card" onClick={() => setOpened(q)} type="button">
            {fill(search.passages.all, { n: passages.length })}
          </button>
        </p>
      )}
    </section>
  )
})

/** Brings them back. */
export function PassagesOff({ labels }: { labels: SearchLabels }) {
  return (
    <p className="pt-4" data-screen-only="">
      <button className="chip" onClick={() => changeSearchState({ passages: true })} type="button">
        {labels.search.passages.on}
      </button>
    </p>
  )
}
