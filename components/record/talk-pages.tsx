import { fill } from '../../lib/words/fill.ts'
import { getSlides, showsOriginal } from '../../lib/site/slides.ts'
import { PageThumbnail } from './page-thumbnail.tsx'
import { SourceNotice } from './source-notice.tsx'
import type { TalkPartProps } from './talk-props.ts'

/** Whole rows of three and of four; the rest opens on demand. */
const firstShown = 12

/** Every page of an original that is at hand, small, each leading to its own page. */
export function TalkPages(props: TalkPartProps) {
  const { talk, locale, messages } = props
  const { slide: words } = messages
  const slides = getSlides(talk)
  if (!showsOriginal(slides)) return null
  const { pages, pictures } = slides
  const grid = (shown: readonly number[]) => (
    <ol className="mt-3 grid grid-cols-3 gap-2.5 sm:grid-cols-4">
      {shown.map((page) => (
        <li key={page}>
          <PageThumbnail id={talk.id} locale={locale} messages={messages} page={page} pictures={pictures} />
        </li>
      ))}
    </ol>
  )
  const rest = pages.slice(firstShown)
  return (
    <section className="mt-12" data-screen-only="" id="pages">
      <h2 className="text-xl">{words.record}</h2>
      <p className="text-sm text-faint">{fill(words.recordLead, { n: pages.length })}</p>
      {grid(pages.slice(0, firstShown))}
      {rest.length > 0 && (
        <details className="mt-2.5">
          <summary className="min-h-8 w-fit text-sm text-accent">{fill(words.more, { n: rest.length })}</summary>
          {grid(rest)}
        </details>
      )}
      <div className="mt-3">
        <SourceNotice {...props} />
      </div>
    </section>
  )
}
