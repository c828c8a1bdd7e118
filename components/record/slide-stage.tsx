import { lineOfPage } from '../../lib/catalogue/lines.ts'
import { picturePath } from '../../lib/catalogue/page-pictures.ts'
import { titleIn } from '../../lib/words/describe.ts'
import { fill } from '../../lib/words/fill.ts'
import { fileHref, href } from '../../lib/words/locale.ts'
import { slidePath } from '../../lib/words/slide-path.ts'
import { SlideSheet } from './slide-sheet.tsx'
import type { SlideProps } from './slide-props.ts'

/** What a picture shows, in our words: our line where there is one. */
function describePicture({ talk, page, locale, messages: { slide: words } }: SlideProps): string {
  const { title } = titleIn(talk, locale)
  const entry = lineOfPage(talk, page)
  return entry ? fill(words.altGuide, { n: page, title, guide: entry[locale] }) : fill(words.alt, { n: page, title })
}

/** The picture with a way to either side, and the next one fetched ahead; without a picture, what we say of the page. */
export function SlideStage(props: SlideProps) {
  const { talk, slides, page, locale } = props
  const { pages, pictures } = slides
  const size = pictures?.pages[page - 1]
  if (!pictures || !size) return <SlideSheet {...props} />
  const at = pages.indexOf(page)
  const [previous, next] = [pages[at - 1], pages[at + 1]]
  const side = (to: number | undefined, name: 'previous' | 'next') =>
    to !== undefined && (
      <a
        aria-hidden="true"
        className="slide-side"
        data-keep-query=""
        data-side={name}
        href={href(locale, slidePath(talk.id, to))}
        tabIndex={-1}
      >
        <span>{name === 'previous' ? '←' : '→'}</span>
      </a>
    )
  return (
    <div
      className="slide-stage"
      data-next-picture={next === undefined ? undefined : fileHref(picturePath(pictures.folder, next, 'large'))}
      data-portrait={size.height > size.width || undefined}
      data-stage=""
    >
      <img
        alt={describePicture(props)}
        fetchPriority="high"
        height={size.height}
        src={fileHref(picturePath(pictures.folder, page, 'large'))}
        width={size.width}
      />
      {side(previous, 'previous')}
      {side(next, 'next')}
      {next !== undefined && (
        <link as="image" href={fileHref(picturePath(pictures.folder, next, 'large'))} rel="prefetch" type="image/webp" />
      )}
    </div>
  )
}
