import type { ReactNode } from 'react'
import { fileHref, href, languageTag, otherLocale, type Locale } from '../../lib/words/locale.ts'
import type { Messages } from '../../lib/words/messages.ts'

interface DocumentProps {
  locale: Locale
  siteName: string
  /** Address of the script that every page loads. */
  script: string
  /** The script that stands in the head. */
  start: string
  children: ReactNode
}

/** The document around every page; a script in its head sets the theme before anything is painted. */
export function SiteDocument({ locale, siteName, script, start, children }: DocumentProps) {
  return (
    <html data-scroll-behavior="smooth" lang={languageTag[locale]} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: start }} />
        <script src={script} type="module" />
      </head>
      <body>
        <link href={href(locale, '/opensearch.xml')} rel="search" title={siteName} type="application/opensearchdescription+xml" />
        {children}
      </body>
    </html>
  )
}

interface FrameProps {
  locale: Locale
  messages: Messages
  /** The page's address without language: "/talks/curve-mds/". */
  path: string
  /** The page is the search's own. */
  isSearch: boolean
  /** Absolute address of the picture that stands for the page. */
  card: string | null
  /** Theme and language switches. */
  tools: ReactNode
  children: ReactNode
}

/** Header, main and footer. */
export function SiteFrame({ locale, messages: { site }, path, isSearch, card, tools, children }: FrameProps) {
  const links = [
    ['/talks/', site.list],
    ['/topics/', site.topics],
    ['/speakers/', site.speakers],
    ['/events/', site.events],
    ['/timeline/', site.timeline],
    ['/data/', site.data],
    ['/about/', site.about],
  ] as const
  return (
    <>
      <a
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-small focus:bg-card focus:px-4 focus:py-2"
        href="#main"
      >
        {site.skip}
      </a>
      <header
        className={`page flex flex-wrap items-center gap-x-6 pt-3 text-sm text-soft max-sm:gap-x-2 ${isSearch ? 'isolate' : ''}`}
        data-screen-only=""
      >
        <a className="flex min-h-11 items-baseline gap-2 pt-2 text-lg font-bold text-ink" href={href(locale, '/')}>
          {site.name}
          <small
            className={`text-xs font-medium text-faint ${isSearch ? '' : 'max-sm:hidden'}`}
            lang={languageTag[otherLocale(locale)]}
          >
            {site.otherName}
          </small>
        </a>
        {!isSearch && (
          <search className="head-search">
            <form action={href(locale, '/')} data-head-search="" method="get">
              <svg
                aria-hidden="true"
                className="size-4 shrink-0"
                fill="none"
                stroke="currentColor"
                strokeLinecap="round"
                strokeWidth="1.8"
                viewBox="0 0 20 20"
              >
                <circle cx="8.5" cy="8.5" r="5.5" />
                <path d="m13 13 4.5 4.5" />
              </svg>
              <input
                aria-label={site.searchField}
                autoCapitalize="off"
                autoComplete="off"
                autoCorrect="off"
                enterKeyHint="search"
                name="q"
                placeholder={site.searchField}
                spellCheck={false}
                suppressHydrationWarning
                type="search"
              />
            </form>
          </search>
        )}
        <nav
          aria-label={site.menu}
          className="site-menu order-last -mx-2 flex w-full gap-x-1 overflow-x-auto sm:order-none sm:mx-0 sm:ml-auto sm:w-auto"
        >
          {links.map(([to, label]) => (
            <a
              aria-current={path === to ? 'page' : undefined}
              className="grid min-h-11 place-items-center px-2 whitespace-nowrap hover:text-ink aria-[current]:text-accent"
              href={href(locale, to)}
              key={to}
            >
              {label}
            </a>
          ))}
        </nav>
        <div className="order-2 ml-auto flex items-center gap-1 max-sm:ml-0 sm:order-none sm:ml-0">
          <a className="grid min-h-11 place-items-center px-1 hover:text-ink" href={href(locale, '/saved/')}>
            {site.reading}
          </a>
          {tools}
        </div>
      </header>
      <main id="main" itemScope itemType="https://schema.org/WebPage" tabIndex={-1}>
        {card !== null && <meta content={card} itemProp="image" />}
        {children}
      </main>
      <footer
        className="page isolate mt-24 flex flex-wrap gap-x-6 gap-y-1 border-t border-line py-8 text-sm text-faint"
        data-screen-only=""
      >
        <p className="flex-1">{site.footer}</p>
        <a className="hover:text-ink" href={fileHref('/data/catalogue.json')}>
          catalogue.json
        </a>
        <a className="hover:text-ink" href={href(locale, '/feed.xml')} type="application/atom+xml">
          {site.feed}
        </a>
        <a className="hover:text-ink" href={href(locale, '/about/')}>
          {site.about}
        </a>
      </footer>
    </>
  )
}
