import { lineOfPage } from '../../lib/catalogue/lines.ts'
import { isAfterGap, pagesAround } from '../../lib/catalogue/pages-around.ts'
import { fill } from '../../lib/words/fill.ts'
import { href } from '../../lib/words/locale.ts'
import { slidePath } from '../../lib/words/slide-path.ts'
import { OutlineRow } from './outline-row.tsx'
import { PageThumbnail } from './page-thumbnail.tsx'
import type { SlideProps } from './slide-props.ts'

/** Pages to either side of the current one: a page's size must not grow with the document. */
const reach = { pictures: 12, lines: 2 }

/** What the pages around say, where they can't be seen. */
function LinesAround(props: SlideProps) {
  const { talk, slides, page, locale, messages } = props
  const shown = pagesAround(slides.pages, page, reach.lines)
  if (shown.length < 2) return null
  return (
    <nav aria-label={messages.slide.around} className="mt-10 max-w-measure" data-screen-only="">
      <h2 className="text-base">{messages.slide.around}</h2>
      <ol className="mt-2 border-t border-line text-sm" data-strip="">
        {shown.map((number) => (
          <OutlineRow
            current={number === page}
            id={null}
            keepsQuery
            key={number}
            label={fill(messages.talk.page, { n: number })}
            link={href(locale, slidePath(talk.id, number))}
            text={lineOfPage(talk, number)?.[locale] ?? ''}
          />
        ))}
      </ol>
    </nav>
  )
}

/**
 * The pages around the current one, small; where they are not at hand, what we say of them. Home and End press the links in the first
 * and the last `li` of `data-strip` (`slide-keys.ts`, `viewer.ts`).
 */
export function SlideStrip(props: SlideProps) {
  const { talk, slides, page, locale, messages } = props
  const { pictures } = slides
  if (!pictures) return <LinesAround {...props} />
  const shown = pagesAround(slides.pages, page, reach.pictures)
  return (
    <nav aria-label={messages.slide.strip} className="mt-4" data-screen-only="">
      <ol className="strip" data-strip="">
        {shown.map((number, index) => (
          <li data-gap={isAfterGap(shown, index) ? '' : undefined} key={number}>
            <PageThumbnail
              current={number === page}
              id={talk.id}
              locale={locale}
              messages={messages}
              page={number}
              pictures={pictures}
            />
          </li>
        ))}
      </ol>
    </nav>
  )
}
