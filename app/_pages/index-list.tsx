import type { ReactNode } from 'react'
import type { JsonLdObject } from 'schema-dts'
import { SharePicture } from '../../components/parts/share-picture.tsx'
import { TalkRow } from '../../components/record/talk-card.tsx'
import type { Talk } from '../../lib/catalogue/catalogue.ts'
import { productOf } from '../../lib/catalogue/product.ts'
import { href, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { Frame } from './frame.tsx'
import { StructuredData } from './json-ld.tsx'

interface ListingPageProps {
  locale: Locale
  path: string
  title: string
  /** Below the title. */
  lead?: ReactNode
  /** What the page is about, as structured data. */
  about?: JsonLdObject
  children: ReactNode
}

/** A page with a title, a line below it, and a body. */
export function TitledPage({ locale, path, title, lead, about, children }: ListingPageProps) {
  return (
    <Frame locale={locale} path={path}>
      <SharePicture path={path} />
      <StructuredData about={about} locale={locale} path={path} title={title} />
      <div className="page pt-10">
        <h1 className="text-2xl sm:text-3xl">
          <bdi>{title}</bdi>
        </h1>
        {lead !== undefined && <div className="mt-2 max-w-measure text-lg text-soft">{lead}</div>}
        <div className="mt-8">{children}</div>
      </div>
    </Frame>
  )
}

/** The way to what is read in an order. */
export function SeriesLink({ locale }: { locale: Locale }) {
  return (
    <a className="link" href={href(locale, '/series/')}>
      {getMessages(locale).series.link}
    </a>
  )
}

interface FoldProps {
  name: ReactNode
  count: string
  open?: boolean
  children: ReactNode
}

/** What is long, below its name and count: opened by a press, and by a search within the page. */
export function Fold({ name, count, open, children }: FoldProps) {
  return (
    <details className="border-t border-line" open={open}>
      <summary className="py-2.5 marker:text-faint">
        <span className="font-medium">{name}</span> <span className="ml-2 text-sm text-faint">{count}</span>
      </summary>
      <div className="pb-4">{children}</div>
    </details>
  )
}

/** Records in two columns. */
export function TalkList({ talks, locale }: { talks: readonly Talk[]; locale: Locale }) {
  const messages = getMessages(locale)
  return (
    <ul className="grid gap-x-12 md:grid-cols-2">
      {talks.map((talk) => (
        <TalkRow key={talk.id} locale={locale} messages={messages} product={productOf(talk)} talk={talk} />
      ))}
    </ul>
  )
}
