import { picturePath, pictureWidths, type PagePictures } from '../../lib/catalogue/page-pictures.ts'
import { fill } from '../../lib/words/fill.ts'
import { fileHref, href, type Locale } from '../../lib/words/locale.ts'
import type { Messages } from '../../lib/words/messages.ts'
import { slidePath } from '../../lib/words/slide-path.ts'

interface ThumbnailProps {
  id: string
  page: number
  pictures: PagePictures | null
  locale: Locale
  messages: Messages
  current?: boolean
}

/** A page's small picture, or where there is none its number, as a link to the page. */
export function PageThumbnail({ id, page, pictures, locale, messages, current = false }: ThumbnailProps) {
  const size = pictures?.pages[page - 1]
  const name = fill(messages.talk.page, { n: page })
  return (
    <a
      aria-current={current ? 'page' : undefined}
      className="thumbnail"
      data-keep-query=""
      href={href(locale, slidePath(id, page))}
    >
      {pictures && size ? (
        <>
          <img
            alt={name}
            decoding="async"
            height={Math.round((size.height * pictureWidths.small) / size.width)}
            loading="lazy"
            src={fileHref(picturePath(pictures.folder, page, 'small'))}
            width={pictureWidths.small}
          />
          <span aria-hidden="true">{page}</span>
        </>
      ) : (
        name
      )}
    </a>
  )
}
