/** The two languages of the site; Chinese stands at the root, English under /en/. */
export const locales = ['zh', 'en'] as const
export type Locale = (typeof locales)[number]

/** BCP 47 tags, as for `<html lang>`. */
export const languageTag: Record<Locale, string> = { zh: 'zh-CN', en: 'en' }

export const basePath = process.env.BASE_PATH ?? ''

/** A page's address on this site, under the base path: `href('en', '/about/')` → "/base/en/about/". */
export function href(locale: Locale, path: string): string {
  return `${basePath}${locale === 'zh' ? '' : '/en'}${path}`
}

/** A file's address, the same in every language. */
export function fileHref(path: string): string {
  return `${basePath}${path}`
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'zh' ? 'en' : 'zh'
}
