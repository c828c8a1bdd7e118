import type { Metadata } from 'next'
import { SlideSource } from '../../components/record/slide-source.tsx'
import { SlideStage } from '../../components/record/slide-stage.tsx'
import { SlideStrip } from '../../components/record/slide-strip.tsx'
import { SlideText } from '../../components/record/slide-text.tsx'
import { SlideTools } from '../../components/record/slide-tools.tsx'
import { TalkMeta } from '../../components/record/talk-card.tsx'
import { lineOfPage } from '../../lib/catalogue/lines.ts'
import { picturePath } from '../../lib/catalogue/page-pictures.ts'
import type { Talk } from '../../lib/catalogue/catalogue.ts'
import { productOf } from '../../lib/catalogue/product.ts'
import { getTalk } from '../../lib/site/catalogue.ts'
import { speakerName, titleIn } from '../../lib/words/describe.ts'
import { fill } from '../../lib/words/fill.ts'
import { fileHref, href, languageTag, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { absoluteUrl } from '../../lib/words/site-url.ts'
import { slidePath } from '../../lib/words/slide-path.ts'
import { getSlides, type Slides } from '../../lib/site/slides.ts'
import { slideStructuredData } from '../../lib/site/structured-data.ts'
import { Frame, pageMetadata } from './frame.tsx'

interface SlidePageProps {
  id: string
  n: string
  locale: Locale
}

/** @throws when there is no such page: they are made from what is there. */
function findSlide(id: string, n: string): { talk: Talk; slides: Slides; page: number } {
  const talk = getTalk(id)
  const slides = getSlides(id)
  const page = Number(n)
  if (!talk || !slides?.pages.includes(page)) throw new Error(`No page ${n} of a document ${id}.`)
  return { talk, slides, page }
}

export function slideMetadata(id: string, n: string, locale: Locale): Metadata {
  const { talk, slides, page } = findSlide(id, n)
  const { slide: words, talk: talkWords } = getMessages(locale)
  const { title } = titleIn(talk, locale)
  const guide = lineOfPage(talk, page)?.[locale]
  const speakers = talk.speakers.map((speaker) => speakerName(speaker, locale))
  const facts = [fill(words.of, { n: page, pages: slides.pages.length, title }), talk.date, ...speakers]
    .filter(Boolean)
    .join(' · ')
  const metadata = pageMetadata({
    locale,
    path: slidePath(id, page),
    title: `${fill(talkWords.page, { n: page })} · ${title}`,
    description: guide === undefined ? facts : `${guide} · ${facts}`,
  })
  const size = slides.pictures?.pages[page - 1]
  if (!slides.pictures || !size) return metadata
  const url = absoluteUrl(fileHref(picturePath(slides.pictures.folder, page, 'large')))
  const picture = { url, ...size, type: 'image/webp', alt: fill(words.alt, { n: page, title }) }
  // The record's card comes second, for readers that know no WebP.
  const cards = [metadata.openGraph?.images ?? []].flat()
  return {
    ...metadata,
    openGraph: { ...metadata.openGraph, images: [picture, ...cards] },
    twitter: { ...metadata.twitter, card: 'summary_large_image', images: [picture] },
  }
}

export function SlidePage({ id, n, locale }: SlidePageProps) {
  const { talk, slides, page } = findSlide(id, n)
  const messages = getMessages(locale)
  const { slide: words } = messages
  const { title, lang } = titleIn(talk, locale)
  const record = href(locale, `/talks/${id}/`)
  const part = { talk, slides, page, locale, messages }
  const guide = lineOfPage(talk, page)
  return (
    <Frame locale={locale} path={slidePath(id, page)}>
      <script dangerouslySetInnerHTML={{ __html: slideStructuredData(talk, page, locale) }} type="application/ld+json" />
      <article className="page pt-3" data-slide="">
        <div className="mb-3 flex flex-wrap items-baseline gap-x-3">
          <h1 className="text-lg">
            <a
              className="hover:text-accent"
              data-keep-query=""
              href={record}
              lang={lang === locale ? undefined : languageTag[lang]}
            >
              <bdi>{title}</bdi>
            </a>{' '}
            <span className="font-normal text-faint">{fill(messages.talk.page, { n: page })}</span>
          </h1>
          <a className="tap link text-sm sm:ml-auto" data-results="" data-screen-only="" hidden href={href(locale, '/')}>
            {words.results}
          </a>
        </div>
        <div className="mb-3">
          <TalkMeta locale={locale} messages={messages} product={productOf(talk)} talk={talk} />
        </div>
        <SlideStage {...part} />
        <SlideTools {...part} />
        <SlideStrip {...part} />
        {guide && (
          <section className="mt-10 max-w-measure">
            <h2 className="text-xl">{words.guide}</h2>
            <p className="mt-1 text-lg leading-[1.75]" data-mark-words="">
              {guide[locale]}
            </p>
          </section>
        )}
        <SlideText {...part} />
        <div className="mt-10 grid max-w-measure gap-1 border-t border-line pt-4">
          <SlideSource {...part} />
          <p className="text-sm text-faint" data-keys-hint="" data-screen-only="">
            {words.keys}
          </p>
        </div>
      </article>
    </Frame>
  )
}
