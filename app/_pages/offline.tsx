import { href, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { Frame } from './frame.tsx'

/**
 * What the service worker shows offline in the place of a page that is not kept, under that page's address; its script lists
 * those that are (`components/browser/page/offline.ts`).
 */
export function OfflinePage({ locale }: { locale: Locale }) {
  const { offline, site } = getMessages(locale)
  return (
    <Frame locale={locale} path="/offline/">
      <div className="page pt-10">
        <h1 className="text-2xl sm:text-3xl">{offline.title}</h1>
        <p className="mt-2 max-w-measure text-lg text-soft">{offline.lead}</p>
        <p className="mt-5 flex flex-wrap gap-3">
          <a className="button" data-primary="true" href="">
            {offline.again}
          </a>
          <a className="button" href={href(locale, '/')}>
            {offline.search}
          </a>
          <a className="button" href={href(locale, '/saved/')}>
            {site.reading}
          </a>
          <a className="button" href={href(locale, '/talks/')}>
            {site.list}
          </a>
        </p>
        <section data-kept-pages={locale} hidden suppressHydrationWarning>
          <h2 className="mt-12 text-xl">{offline.kept}</h2>
          {/* The page's script fills it; React leaves what stands in it alone. */}
          <ul className="mt-3" dangerouslySetInnerHTML={{ __html: '' }} suppressHydrationWarning />
        </section>
      </div>
    </Frame>
  )
}
