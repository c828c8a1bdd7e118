import { productOf } from '../../lib/catalogue/product.ts'
import { getTopic } from '../../lib/site/catalogue.ts'
import { eventName, titleIn } from '../../lib/words/describe.ts'
import { href, languageTag } from '../../lib/words/locale.ts'
import { OwnLanguage } from '../parts/own-language.tsx'
import { TalkMeta } from './talk-card.tsx'
import type { TalkPartProps } from './talk-props.ts'

interface DocumentHeadProps extends TalkPartProps {
  /** What of the document stands on the page: "Page 3". */
  part: string
}

/** Which document, and what of it; who, when, of what product, and where it was given. */
export function DocumentHead({ talk, part, locale, messages }: DocumentHeadProps) {
  const { title, lang } = titleIn(talk, locale)
  const product = productOf(talk)
  const topic = product === null ? undefined : getTopic(product)
  return (
    <>
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3">
        <h1 className="text-lg">
          <a
            className="hover:text-accent"
            data-keep-query=""
            href={href(locale, `/talks/${talk.id}/`)}
            lang={lang === locale ? undefined : languageTag[lang]}
          >
            <bdi>{title}</bdi>
          </a>{' '}
          <span className="font-normal text-faint">{part}</span>
        </h1>
        <a className="tap link text-sm sm:ml-auto" data-results="" data-screen-only="" hidden href={href(locale, '/')}>
          {messages.slide.results}
        </a>
      </div>
      <div className="mb-3 flex flex-wrap gap-x-3" data-slide-facts="">
        <TalkMeta locale={locale} messages={messages} product={product} talk={talk} />
        <p className="meta">
          {talk.event && (
            <a className="tap hover:text-accent" href={href(locale, `/events/${talk.event.id}/`)}>
              <OwnLanguage locale={locale} text={eventName(talk.event, locale)} />
            </a>
          )}
          {topic && (
            <a className="tap hover:text-accent" href={href(locale, `/topics/${topic.id}/`)}>
              {topic[locale]}
            </a>
          )}
        </p>
      </div>
    </>
  )
}
