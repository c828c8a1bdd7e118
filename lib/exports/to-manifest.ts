/** The site as an app → its web manifest. */
import { languageTag, type Locale } from '../site/locale.ts'
import type { SiteUrls } from './site-urls.ts'

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
  const home = urls.page(locale, '/')
  const manifest = {
    id: home,
    name,
    short_name: shortName,
    description,
    lang: languageTag[locale],
    dir: 'ltr',
    start_url: home,
    scope: urls.page('zh', '/'),
    display: 'minimal-ui',
    theme_color: themeColor,
    background_color: backgroundColor,
    icons: icons.map(({ path, ...icon }) => ({ src: urls.file(path), ...icon })),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
