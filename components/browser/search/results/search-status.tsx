'use client'

import { useLayoutEffect, useState } from 'react'
import { fill, plural } from '../../../../lib/words/fill.ts'
import { href } from '../../../../lib/words/locale.ts'
import type { SearchLabels } from '../filters/labels.ts'
import type { SearchClient, SearchSnapshot } from '../client/search-client.ts'

interface SearchStatusProps {
  client: SearchClient
  snapshot: SearchSnapshot
  labels: SearchLabels
  /** Something is being searched. */
  shown: boolean
}

/** Pause before the count is read out, in ms, so that typing is not talked over. */
const announcePause = 400

function message(
  { phase, progress, stalled, failure, pages, coverage, isOutdated }: SearchSnapshot,
  { search, locale }: SearchLabels,
): string | null {
  if (phase === 'crashed') return search.crashed
  if (failure?.kind === 'offline') return search.offline
  if (failure) return fill(search.failed, { reason: failure.detail })
  if (phase === 'loading')
    return stalled
      ? search.loadingStill
      : fill(search.loading, { percent: new Intl.NumberFormat(locale, { style: 'percent' }).format(progress) })
  const number = (n: number) => new Intl.NumberFormat(locale).format(n)
  if (coverage && coverage.titles < coverage.total)
    return fill(search.someTitles, { n: number(coverage.titles), total: number(coverage.total) })
  if (phase === 'titles') return search.titlesOnly
  if (pages?.trying && pages.total > 1 && pages.loaded < pages.total)
    return fill(search.loadingPages, { n: pages.loaded, total: pages.total })
  if (pages && pages.failed > 0) return fill(search.pagesFailed, { n: pages.failed, total: pages.total })
  if (coverage && coverage.texts < coverage.total)
    return fill(search.someTexts, { n: number(coverage.texts), total: number(coverage.total) })
  return isOutdated ? search.outdated : null
}

/** What the search is doing, seen and heard: loading, failed, how many were found. */
export function SearchStatus({ client, snapshot, labels, shown }: SearchStatusProps) {
  const text = message(snapshot, labels)
  const failed = snapshot.failure !== null || snapshot.phase === 'crashed'
  // It keeps to its room, or what is pressed beside it would lie under the results.
  const isLine = !failed && !snapshot.stalled && !(snapshot.pages && snapshot.pages.failed > 0)
  const answer = shown ? snapshot.answer : null
  const total = answer?.presented.total
  const count =
    total === undefined ? '' : total === 0 ? labels.search.foundNone : plural(labels.search.found, total, labels.locale)
  // Another question may find as many: that is news as well.
  const question = JSON.stringify(answer?.request.state ?? null)
  const [announced, setAnnounced] = useState({ question: '', count: '' })
  // With the letter's own task: an effect would be another one after its frame.
  useLayoutEffect(() => {
    const timer = setTimeout(() => setAnnounced({ question, count }), announcePause)
    return () => clearTimeout(timer)
  }, [question, count])
  return (
    <>
      <p aria-atomic="true" className="sr-only" role="status">
        <span key={announced.question}>{announced.count}</span>
      </p>
      {shown && text === null && <div className="h-9" />}
      {shown && text !== null && (
        <div className={`page pt-2 ${failed ? '' : 'h-9'}`} role={failed ? 'alert' : undefined}>
          <p
            className={`flex items-center gap-x-3 gap-y-1 text-sm ${isLine ? '' : 'flex-wrap'} ${failed ? 'text-danger' : 'text-faint'}`}
          >
            <span className={isLine ? 'min-w-0 truncate' : ''}>{text}</span>
            {(failed || snapshot.stalled) && (
              <a className="link" href={href(labels.locale, '/talks/')}>
                {labels.list}
              </a>
            )}
            {snapshot.phase === 'loading' && (
              <progress aria-label={labels.search.label} className="h-1 w-40 accent-accent" max={1} value={snapshot.progress} />
            )}
            {snapshot.isOutdated && (
              <button className="chip shrink-0" onClick={client.renew} type="button">
                {labels.search.renew}
              </button>
            )}
            {snapshot.pages && snapshot.pages.failed > 0 && !snapshot.pages.trying && (
              <button className="chip" onClick={client.retryPages} type="button">
                {labels.search.retry}
              </button>
            )}
            {(failed || snapshot.stalled) && snapshot.phase !== 'crashed' && (
              <button className="chip" onClick={client.retry} type="button">
                {labels.search.retry}
              </button>
            )}
          </p>
        </div>
      )}
    </>
  )
}
