import type { Metadata } from 'next'
import { SiteDocument } from '../components/parts/site-frame.tsx'
import { href } from '../lib/words/locale.ts'
import { getMessages } from '../lib/words/messages.ts'
import { pageScript, startScript } from '../lib/site/page-script.ts'
import { Frame } from './_pages/frame.tsx'
import './theme.css'

export const metadata: Metadata = { title: `404 · ${getMessages('zh').site.name}`, robots: { index: false } }

/** One page for both languages: which one was meant can't be known when it is made. */
export default function NotFound() {
  return (
    <SiteDocument locale="zh" script={pageScript()} start={startScript()} siteName={getMessages('zh').site.name}>
      <Frame locale="zh" path="/">
        <div className="page max-w-measure pt-20">
          {(['zh', 'en'] as const).map((locale) => {
            const { notFound } = getMessages(locale)
            const Heading = locale === 'zh' ? 'h1' : 'h2'
            return (
              <section className="mb-12" key={locale} lang={locale === 'zh' ? 'zh-CN' : 'en'}>
                <Heading className="text-2xl">{notFound.title}</Heading>
                <p className="mt-2 text-soft">{notFound.text}</p>
                <div className="mt-5 flex flex-wrap gap-3">
                  <a
                    className="button"
                    data-label={notFound.searchFor}
                    data-primary="true"
                    data-search-path=""
                    hidden
                    href={href(locale, '/')}
                    suppressHydrationWarning
                  />
                  <a className="button" href={href(locale, '/')}>
                    {notFound.home}
                  </a>
                </div>
              </section>
            )
          })}
        </div>
      </Frame>
    </SiteDocument>
  )
}
