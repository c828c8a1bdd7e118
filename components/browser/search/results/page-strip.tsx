import { memo } from 'react'
import type { PageHit, PageHits } from '../../../../lib/search/shown/present-pages.ts'
import { pagePath } from '../../../../lib/search/shown/page-path.ts'
import { fill, plural } from '../../../../lib/words/fill.ts'
import { fileHref, href } from '../../../../lib/words/locale.ts'
import type { SearchLabels } from '../filters/labels.ts'
import { Marked } from './marked.tsx'

interface PageStripProps {
  /** Of the record. */
  id: string
  matches: PageHits
  labels: SearchLabels
  /** Typing has paused. Until then a strip stays as it was, and a new one only keeps its room. */
  settled: boolean
}

type TileProps = Omit<PageStripProps, 'settled'>

function Tile({ hit, ...strip }: TileProps & { hit: PageHit }) {
  const { search } = strip.labels
  const { page, heading, excerpt, picture } = hit
  const isSection = strip.matches.lead !== 'pages'
  return (
    <a
      className="block h-full overflow-hidden rounded-medium border border-line bg-card text-xs hover:border-edge"
      data-page-hit=""
      href={href(strip.labels.locale, pagePath(strip.id, hit, strip.matches))}
    >
      {picture && (
        <img
          alt=""
          className="w-full border-b border-line"
          decoding="async"
          height={picture.height}
          loading="lazy"
          src={fileHref(picture.path)}
          width={picture.width}
        />
      )}
      <span className="block px-3 py-2">
        <strong className="block font-semibold text-accent tabular-nums">
          {heading ? <Marked {...heading} /> : fill(isSection ? search.section : search.page, { n: page })}
        </strong>
        <Marked {...excerpt} />
      </span>
    </a>
  )
}

/** The pages of a result that hold the words: the best ones with snippet and picture, the others by number. */
export const PageStrip = memo(
  function PageStrip({ settled, ...strip }: PageStripProps) {
    const { matches, labels } = strip
    if (!settled) {
      const hasPictures = matches.shown.some(({ picture }) => picture)
      return <div className={hasPictures ? 'strip-room strip-room-pictured' : 'strip-room'} data-pages-of={strip.id} />
    }
    const { search, locale } = labels
    const isArticle = matches.lead !== 'pages'
    return (
      <div className="pt-3 text-xs" data-pages-of={strip.id}>
        <p className="mb-1.5 text-faint">{plural(isArticle ? search.inSections : search.onPages, matches.count, locale)}</p>
        <ul aria-label={isArticle ? search.sectionHits : search.pageHits} className="page-strip">
          {matches.shown.map((hit) => (
            <li key={`${strip.id} ${hit.page}`}>
              <Tile hit={hit} {...strip} />
            </li>
          ))}
        </ul>
        {!isArticle && matches.others.length > 0 && (
          <p className="mt-1.5 flex flex-wrap items-center gap-x-1 text-faint">
            {search.otherPages}
            {matches.others.map((page) => (
              <a
                aria-label={fill(search.page, { n: page })}
                className="inline-flex min-h-6 min-w-6 items-center justify-center tabular-nums hover:text-accent"
                data-page-hit=""
                href={href(locale, pagePath(strip.id, { page, anchor: null }, matches))}
                key={page}
              >
                {page}
              </a>
            ))}
          </p>
        )}
      </div>
    )
  },
  (shown, next) => !next.settled && shown.id === next.id,
)
