import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { LanguageLink } from '../../components/browser/page/language-link.tsx'
import { OfflineNotice } from '../../components/parts/offline-notice.tsx'
import { SiteFrame } from '../../components/parts/site-frame.tsx'
import { ThemeSwitch } from '../../components/browser/page/theme-switch.tsx'
import { cardOfPage } from '../../lib/site/cards.ts'
import { fileHref, href, languageTag, otherLocale, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { absoluteUrl } from '../../lib/words/site-url.ts'

interface FrameProps {
  locale: Locale
  /** Without language. */
  path: string
  /** The page is the search's own, and needs no field in its head. */
  isSearch?: boolean
  children: ReactNode
}

/** The frame of a page, with its tools. */
export function Frame({ locale, path, isSearch = false, children }: FrameProps) {
  const messages = getMessages(locale)
  const { site } = messages
  const other = otherLocale(locale)
  return (
    <SiteFrame
      card={cardOfPage(path)?.url ?? null}
      isSearch={isSearch}
      locale={locale}
      messages={messages}
      path={path}
      tools={
        <>
          <LanguageLink
            href={href(other, path)}
            label={site.otherLanguage}
            lang={languageTag[other]}
            title={site.switchLanguage}
          />
          <ThemeSwitch label={site.theme} names={{ auto: site.themeAuto, light: site.themeLight, dark: site.themeDark }} />
        </>
      }
    >
      {children}
      <OfflineNotice
        labels={{
          offline: site.offline,
          offlineKept: site.offlineKept,
          newVersion: site.newVersion,
          reload: site.reload,
          later: site.later,
          away: site.away,
          close: site.close,
        }}
        scope={fileHref('/')}
        script={process.env.NODE_ENV === 'production' ? fileHref('/sw.js') : undefined}
      />
    </SiteFrame>
  )
}

interface PageFacts {
  locale: Locale
  path: string
  title: string | null
  description: string
}

/** Title, description, canonical and the pair of languages; what every page says of itself. */
export function pageMetadata({ locale, path, title, description }: PageFacts): Metadata {
  const { site } = getMessages(locale)
  const card = cardOfPage(path)
  const images =
    card === null ? [] : [{ url: card.url, width: card.width, height: card.height, type: card.type, alt: title ?? site.name }]
  return {
    title: title === null ? `${site.name} · ${site.tagline}` : `${title} · ${site.name}`,
    description,
    alternates: {
      canonical: absoluteUrl(href(locale, path)),
      types: {
        'application/atom+xml': href(locale, '/feed.xml'),
        'application/feed+json': href(locale, '/feed.json'),
      },
      languages: {
        'zh-CN': absoluteUrl(href('zh', path)),
        en: absoluteUrl(href('en', path)),
        'x-default': absoluteUrl(href('zh', path)),
      },
    },
    icons: { icon: { url: fileHref('/icon.svg'), type: 'image/svg+xml' }, apple: fileHref('/icons/apple-touch-icon.png') },
    manifest: href(locale, '/manifest.webmanifest'),
    openGraph: {
      title: title ?? site.name,
      description,
      url: absoluteUrl(href(locale, path)),
      siteName: site.name,
      locale: locale === 'zh' ? 'zh_CN' : 'en_GB',
      type: 'website',
      images,
    },
    twitter: { card: card === null ? 'summary' : 'summary_large_image', title: title ?? site.name, description, images },
  }
}
