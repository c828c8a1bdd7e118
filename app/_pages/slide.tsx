import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DocumentHead } from '../../components/record/document-head.tsx'
import { MarksBar } from '../../components/record/marks-bar.tsx'
import { SlideSeenText } from '../../components/record/slide-seen-text.tsx'
import { SourceNotice } from '../../components/record/source-notice.tsx'
import { SlideStage } from '../../components/record/slide-stage.tsx'
import { SlideStrip } from '../../components/record/slide-strip.tsx'
import { SlideText } from '../../components/record/slide-text.tsx'
import { SlideTools } from '../../components/record/slide-tools.tsx'
import { SlideViewer } from '../../components/record/slide-viewer.tsx'
import { lineOfPage } from '../../lib/catalogue/lines.ts'
import { picturePath } from '../../lib/catalogue/page-pictures.ts'
import type { Talk } from '../../lib/catalogue/catalogue.ts'
import { getTalk } from '../../lib/site/catalogue.ts'
import { speakerName, titleIn } from '../../lib/words/describe.ts'
import { fill } from '../../lib/words/fill.ts'
import { fileHref, type Locale } from '../../lib/words/locale.ts'
import { isAtLatest, shortDate } from '../../lib/words/short-date.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { addressToShow } from '../../lib/words/original-address.ts'
import { absoluteUrl } from '../../lib/words/site-url.ts'
import { slidePath } from '../../lib/words/slide-path.ts'
import { getSlides, showsOriginal, type Slides } from '../../lib/site/slides.ts'
import { partStructuredData } from '../../lib/site/structured-data.ts'
import { Frame, pageMetadata } from './frame.tsx'

interface SlidePageProps {
  id: string
  n: string
  locale: Locale
}

function findSlide(id: string, n: string): { talk: Talk; slides: Slides; page: number } | null {
  const talk = getTalk(id)
  if (!talk) return null
  const [slides, page] = [getSlides(talk), Number(n)]
  return slides.pages.includes(page) ? { talk, slides, page } : null
}

export function slideMetadata(id: string, n: string, locale: Locale): Metadata {
  const found = findSlide(id, n)
  if (!found) return {}
  const { talk, slides, page } = found
  const { slide: words, talk: talkWords } = getMessages(locale)
  const { title } = titleIn(talk, locale)
  const guide = lineOfPage(talk, page)?.[locale]
  const speakers = talk.speakers.map((speaker) => speakerName(speaker, locale))
  const facts = [
    fill(words.of, { n: page, pages: Math.max(talk.pages ?? 0, slides.pages.at(-1) ?? page), title }),
    talk.date && shortDate(talk.date, isAtLatest(talk)),
    ...speakers,
  ]
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
  const found = findSlide(id, n)
  if (!found) notFound()
  const { talk, slides, page } = found
  const messages = getMessages(locale)
  const { slide: words } = messages
  const part = { talk, slides, page, locale, messages }
  // Without a picture it stands in its place.
  const guide = slides.pictures === null ? undefined : lineOfPage(talk, page)
  return (
    <Frame locale={locale} path={slidePath(id, page)}>
      <script
        dangerouslySetInnerHTML={{
          __html: partStructuredData(talk, { name: fill(messages.talk.page, { n: page }), path: slidePath(id, page) }, locale),
        }}
        type="application/ld+json"
      />
      <article className="page pt-3" data-slide="">
        <DocumentHead {...part} part={fill(messages.talk.page, { n: page })} />
        <SlideStage {...part} />
        {slides.pictures !== null && (
          <MarksBar all={words.marks} className="mt-2 flex flex-wrap items-center gap-2.5" messages={messages} of="picture" />
        )}
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
        <SlideSeenText {...part} />
        <div className="mt-10 grid max-w-measure gap-1 border-t border-line pt-4">
          {showsOriginal(slides) && <SourceNotice {...part} />}
          <p className="text-sm text-faint" data-keys-hint="" data-screen-only="">
            {words.keys}
            {slides.pictures !== null && ` ${words.viewerKeys}`}
          </p>
        </div>
      </article>
      {(slides.pictures !== null || addressToShow(talk) !== null) && <SlideViewer messages={messages} />}
    </Frame>
  )
}
