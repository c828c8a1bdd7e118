import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CopyButton } from '../../components/browser/page/copy-button.tsx'
import { StarButton } from '../../components/browser/page/star-button.tsx'
import { AskedBar } from '../../components/record/asked-bar.tsx'
import { CitePanel } from '../../components/record/cite-panel.tsx'
import { ListingQuote } from '../../components/record/listing-quote.tsx'
import { NewerVersion } from '../../components/record/newer-version.tsx'
import { Provenance } from '../../components/record/provenance.tsx'
import { QrPanel } from '../../components/record/qr-panel.tsx'
import { RelatedTalks } from '../../components/record/related-talks.tsx'
import { TalkContents } from '../../components/record/talk-contents.tsx'
import { TalkFacts } from '../../components/record/talk-facts.tsx'
import { TalkGuide } from '../../components/record/talk-guide.tsx'
import { TalkHead } from '../../components/record/talk-head.tsx'
import { TalkPages } from '../../components/record/talk-pages.tsx'
import { TalkSections } from '../../components/record/talk-sections.tsx'
import { TalkStatus } from '../../components/record/talk-status.tsx'
import { Cover, TalkMeta } from '../../components/record/talk-card.tsx'
import { getArticle } from '../../lib/site/articles.ts'
import { getTalk, getTopic } from '../../lib/site/catalogue.ts'
import { productOf } from '../../lib/catalogue/product.ts'
import { describeLackingSummary } from '../../lib/words/describe-summary.ts'
import { describeTalk } from '../../lib/words/describe-talk.ts'
import { titleIn } from '../../lib/words/describe.ts'
import { href, languageTag, otherLocale, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { readPath } from '../../lib/words/read-path.ts'
import { absoluteUrl } from '../../lib/words/site-url.ts'
import { Frame, pageMetadata } from './frame.tsx'

export function talkMetadata(id: string, locale: Locale): Metadata {
  const talk = getTalk(id)
  if (!talk) return {}
  const { title } = titleIn(talk, locale)
  return pageMetadata({ locale, path: `/talks/${id}/`, title, description: describeTalk(talk, locale) })
}

/** Not found where there is no such record. */
export function TalkPage({ id, locale }: { id: string; locale: Locale }) {
  const talk = getTalk(id)
  if (!talk) notFound()
  const messages = getMessages(locale)
  const { talk: words } = messages
  const { title, other, lang } = titleIn(talk, locale)
  const product = productOf(talk)
  // Others lead to more than this talk: they stand among the facts.
  const recording = talk.videos.find(({ scope }) => scope === 'talk')
  const crumbs = talk.topics.flatMap((topic) => getTopic(topic) ?? []).slice(0, 2)
  const path = `/talks/${id}/`
  const isRead = getArticle(id) !== null
  return (
    <Frame locale={locale} path={path}>
      <TalkHead locale={locale} messages={messages} talk={talk} />
      <article className="page pt-8" data-record="">
        <AskedBar locale={locale} messages={messages} />
        <nav aria-label={words.topics} className="mb-4 flex flex-wrap gap-x-2 text-sm text-faint" data-screen-only="">
          {crumbs.map((topic, index) => (
            <span key={topic.id}>
              {index > 0 && (
                <span aria-hidden="true" className="mr-2">
                  ›
                </span>
              )}
              <a className="tap hover:text-accent" href={href(locale, `/topics/${topic.id}/`)}>
                {topic[locale]}
              </a>
            </span>
          ))}
        </nav>
        <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_17rem] print:block">
          <div className="min-w-0">
            <h1 className="text-2xl sm:text-3xl" lang={lang === locale ? undefined : languageTag[lang]}>
              <bdi>{title}</bdi>
            </h1>
            {other !== null && (
              <p className="mt-1 text-lg text-faint" lang={languageTag[otherLocale(lang)]}>
                <bdi>{other}</bdi>
              </p>
            )}
            <div className="mt-3">
              <TalkMeta locale={locale} messages={messages} product={product} talk={talk} />
            </div>
            <div className="mt-6 flex flex-wrap gap-2.5" data-screen-only="">
              {isRead && (
                <a className="button" data-keep-query="" data-primary="true" data-read="" href={href(locale, readPath(id))}>
                  {messages.article.read}
                </a>
              )}
              {talk.links.view !== null && (
                <a className="button" data-primary={isRead ? undefined : 'true'} href={talk.links.view} rel="noreferrer">
                  {talk.format === 'pdf' ? words.openPdf : words.open}
                  {locale === 'en' && talk.language === 'zh' && <span className="font-normal">{words.inChinese}</span>}
                </a>
              )}
              <StarButton id={id} labels={words} />
              {talk.links.download !== null && talk.fileRole === 'original' && (
                <a className="button" href={talk.links.download} rel="noreferrer">
                  {words.download}
                </a>
              )}
              {recording !== undefined && (
                <a className="button" href={recording.url} rel="noreferrer">
                  {words.videoScopes[recording.scope]}
                </a>
              )}
              <CopyButton
                className="button"
                label={words.copyLink}
                labels={messages.search}
                value={href(locale, path)}
                what="link"
              />
              <button className="button" data-share={href(locale, path)} hidden type="button">
                {messages.search.shareWith}
              </button>
              <CitePanel locale={locale} messages={messages} talk={talk} />
              <QrPanel locale={locale} messages={messages} talk={talk} />
            </div>
            <NewerVersion locale={locale} messages={messages} talk={talk} />
            <TalkStatus locale={locale} messages={messages} talk={talk} />
            {talk.summary ? (
              <p className="mt-8 max-w-measure text-lg leading-[1.75]" data-mark-words="">
                {talk.summary[locale]}
              </p>
            ) : (
              <p className="mt-8 max-w-measure text-soft">{describeLackingSummary(talk, messages)}</p>
            )}
            <TalkPages locale={locale} messages={messages} talk={talk} />
            <TalkGuide locale={locale} messages={messages} talk={talk} />
            <TalkSections locale={locale} messages={messages} talk={talk} />
            <TalkContents locale={locale} messages={messages} talk={talk} />
            <RelatedTalks locale={locale} messages={messages} talk={talk} />
            <ListingQuote locale={locale} messages={messages} talk={talk} />
          </div>
          <aside aria-label={words.facts}>
            <div className="hidden lg:block" data-screen-only="">
              <Cover locale={locale} messages={messages} product={product} talk={talk} />
            </div>
            <TalkFacts locale={locale} messages={messages} talk={talk} />
            <Provenance locale={locale} messages={messages} talk={talk} />
            <p className="hidden text-sm print:block">{absoluteUrl(href(locale, path))}</p>
          </aside>
        </div>
      </article>
    </Frame>
  )
}
