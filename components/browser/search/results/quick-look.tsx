'use client'

import { formatAsked } from '../../../../lib/search/shown/asked.ts'
import { fill } from '../../../../lib/words/fill.ts'
import { href } from '../../../../lib/words/locale.ts'
import { slidePath } from '../../../../lib/words/slide-path.ts'
import { Dialog } from '../../parts/dialog.tsx'
import type { SearchLabels } from '../filters/labels.ts'
import { Marked } from './marked.tsx'
import { recordHref, ResultMeta } from './result-item.tsx'
import { SaveButton } from './save-button.tsx'
import type { SearchSnapshot } from '../client/search-client.ts'

interface QuickLookProps {
  id: string
  look: SearchSnapshot['look']
  labels: SearchLabels
  onClose: () => void
}

/** Abstract, guide and facts of a record without leaving the results. */
export function QuickLook({ id, look, labels, onClose }: QuickLookProps) {
  const { search } = labels
  const item = look?.id === id ? look.item : null
  return (
    <Dialog
      className="mr-0 h-dvh max-h-none w-full max-w-xl border-l border-line max-sm:mt-auto max-sm:mb-0 max-sm:h-[88dvh] max-sm:rounded-t-large"
      closeLabel={search.close}
      label={search.look}
      onClose={onClose}
    >
      <div className="px-5 pb-8">
        {item ? (
          <>
            <h3 className="mt-2 text-xl">
              <Marked {...item.title} />
            </h3>
            {item.subtitle && (
              <p className="text-sm text-faint">
                <Marked {...item.subtitle} />
              </p>
            )}
            <ResultMeta item={item} labels={labels} />
            {item.event !== null && <p className="text-sm text-faint">{item.event}</p>}
            {item.summary && (
              <p className="mt-4 text-soft">
                <Marked {...item.summary} />
              </p>
            )}
            {item.guide.length > 0 && (
              <ol className="mt-5 border-t border-line text-sm">
                {item.guide.map(({ page, text }) => (
                  <li className="border-b border-line" key={page}>
                    <a
                      className="grid min-h-11 grid-cols-[4rem_1fr] items-baseline gap-2 py-2 hover:text-accent"
                      href={`${href(labels.locale, slidePath(item.id, page))}${formatAsked(item.asked)}`}
                    >
                      <strong className="text-accent tabular-nums">{fill(search.page, { n: page })}</strong>
                      <Marked {...text} />
                    </a>
                  </li>
                ))}
              </ol>
            )}
            <div className="mt-6 flex flex-wrap gap-2.5">
              <a className="button" data-primary="true" href={recordHref(item, labels)}>
                {search.openRecord}
              </a>
              <SaveButton id={item.id} labels={labels.saving} locale={labels.locale} />
            </div>
          </>
        ) : (
          <div aria-busy={look?.id !== id} className="mt-4 grid gap-3">
            {look?.id === id ? <p>{search.foundNone}</p> : <div className="h-6 w-2/3 rounded-small bg-wash" />}
          </div>
        )}
      </div>
    </Dialog>
  )
}
