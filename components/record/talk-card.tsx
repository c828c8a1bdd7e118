import type { Talk } from '../../lib/catalogue/catalogue.ts'
import { coverPath } from '../../lib/catalogue/cover.ts'
import { isKnownByAddress } from '../../lib/words/describe-summary.ts'
import { formatExtent, speakerName, titleIn } from '../../lib/words/describe.ts'
import { plural } from '../../lib/words/fill.ts'
import { fileHref, href, languageTag, type Locale } from '../../lib/words/locale.ts'
import { isAtLatest, shortDate } from '../../lib/words/short-date.ts'
import type { Messages } from '../../lib/words/messages.ts'
import { getPagePictures } from '../../lib/site/page-pictures.ts'
import { OwnLanguageList } from '../parts/own-language.tsx'
import { PictureCover } from '../browser/parts/picture-cover.tsx'

interface TalkProps {
  talk: Talk
  /** Id of the product that gives the colour. */
  product: string | null
  locale: Locale
  messages: Messages
}

/** The first page's picture; where there is none a typographic cover, drawn from the facts: title, product, kind, extent. */
export function Cover({ talk, product, locale, messages }: TalkProps) {
  const { title, lang } = titleIn(talk, locale)
  const { pages, kind, id } = talk
  const picture = coverPath(getPagePictures(id))
  if (picture !== null) return <PictureCover product={product} src={fileHref(picture)} />
  return (
    <div aria-hidden="true" className="cover" data-product={product ?? undefined}>
      <strong lang={languageTag[lang]}>{title}</strong>
      <span>
        {messages.kinds[kind]}
        {pages !== null && ` · ${plural(messages.talk.pages, pages, locale)}`}
      </span>
    </div>
  )
}

/** Who, when, what kind, how long: as far as known, on one line. */
export function TalkMeta({ talk, product, locale, messages }: TalkProps) {
  const { speakers, date, kind, level, videos } = talk
  const extent = formatExtent({ ...talk, bytes: null }, locale, messages)
  return (
    <p className="meta">
      {product !== null && <span className="dot" data-product={product} />}
      {speakers.length > 0 && (
        <span className="text-soft">
          <OwnLanguageList locale={locale} texts={speakers.map((speaker) => speakerName(speaker, locale))} />
        </span>
      )}
      {date !== null && (
        <time className="tabular-nums" dateTime={date} title={isAtLatest(talk) ? messages.search.atLatest : undefined}>
          {shortDate(date, isAtLatest(talk))}
        </time>
      )}
      <span>{messages.kinds[kind]}</span>
      {extent !== '' && <span>{extent}</span>}
      {level !== null && <span>{messages.levels[level]}</span>}
      {videos.some(({ scope }) => scope === 'talk') && (
        <span className="rounded-small bg-wash px-2 whitespace-nowrap text-soft">{messages.search.recorded}</span>
      )}
      {isKnownByAddress(talk) && <span>{messages.search.knownByAddress}</span>}
    </p>
  )
}

/** A record as one row of a list. */
export function TalkRow(props: TalkProps) {
  const { talk, locale } = props
  const { title, lang } = titleIn(talk, locale)
  return (
    <li className="row py-2.5">
      <a
        className="font-medium hover:text-accent"
        href={href(locale, `/talks/${talk.id}/`)}
        lang={lang === locale ? undefined : languageTag[lang]}
      >
        <bdi>{title}</bdi>
      </a>
      <TalkMeta {...props} />
    </li>
  )
}
