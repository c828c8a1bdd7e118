/** The site as an app → its web manifest. Its addresses have no origin, so that the app is that of the host which serves it. */
import { languageTag, type Locale } from '../../words/locale.ts'
import type { SiteUrls } from '../../words/site-urls.ts'

export interface ManifestIcon {
  path: string
  /** "192x192", or "any" for a drawing. */
  sizes: string
  type: string
  purpose?: 'any' | 'maskable' | 'monochrome'
}

export interface Manifest {
  urls: SiteUrls
  locale: Locale
  name: string
  shortName: string
  description: string
  themeColor: string
  backgroundColor: string
  icons: readonly ManifestIcon[]
}

export function toManifest({ urls, locale, name, shortName, description, themeColor, backgroundColor, icons }: Manifest): string {
  const within = (url: string) => new URL(url).pathname
  const home = within(urls.page(locale, '/'))
  const manifest = {
    id: home,
    name,
    short_name: shortName,
    description,
    lang: languageTag[locale],
    dir: 'ltr',
    start_url: home,
    scope: within(urls.page('zh', '/')),
    display: 'minimal-ui',
    theme_color: themeColor,
    background_color: backgroundColor,
    icons: icons.map(({ path, ...icon }) => ({ src: within(urls.file(path)), ...icon })),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
