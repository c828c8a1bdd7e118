import { PageThumbnail } from './page-thumbnail.tsx'
import type { SlideProps } from './slide-props.ts'

/** Pages to either side of the current one: a page's size must not grow with the document. */
const reach = 12

/** The pages around the current one, and the first and last. */
export function SlideStrip({ talk, slides, page, locale, messages }: SlideProps) {
  const { pages, pictures } = slides
  const at = pages.indexOf(page)
  const shown = pages.filter((_, index) => index === 0 || index === pages.length - 1 || Math.abs(index - at) <= reach)
  return (
    <nav aria-label={messages.slide.strip} className="mt-4" data-screen-only="">
      <ol className="strip" data-strip="">
        {shown.map((number, index) => (
          <li
            data-gap={index > 0 && pages.indexOf(number) - pages.indexOf(shown[index - 1] ?? 0) > 1 ? '' : undefined}
            key={number}
          >
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
