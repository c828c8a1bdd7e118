import { productOf } from '../../lib/catalogue/product.ts'
import { getTopic } from '../../lib/site/catalogue.ts'
import { eventName, titleIn } from '../../lib/words/describe.ts'
import { fill } from '../../lib/words/fill.ts'
import { href, languageTag } from '../../lib/words/locale.ts'
import { OwnLanguage } from '../parts/own-language.tsx'
import type { SlideProps } from './slide-props.ts'
import { TalkMeta } from './talk-card.tsx'

/** Which document, and which page of it; who, when, of what product, and where it was given. */
export function SlideHead({ talk, page, locale, messages }: SlideProps) {
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
          <span className="font-normal text-faint">{fill(messages.talk.page, { n: page })}</span>
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
