/** The two languages of the site; Chinese stands at the root, English under /en/. */
export const locales = ['zh', 'en'] as const
export type Locale = (typeof locales)[number]

/** BCP 47 tags, as for `<html lang>`. */
export const languageTag: Record<Locale, string> = { zh: 'zh-CN', en: 'en' }

/** Between the parts of a list: "陈威、李小翠", "Chen Wei, Li Xiaocui". */
export const comma: Record<Locale, string> = { zh: '、', en: ', ' }

export const basePath = process.env.BASE_PATH ?? ''

/** A page's address on this site, under the base path: `href('en', '/about/')` → "/base/en/about/". */
export function href(locale: Locale, path: string): string {
  return `${basePath}${locale === 'zh' ? '' : '/en'}${path}`
}

/** A file's address, the same in every language. */
export function fileHref(path: string): string {
  return `${basePath}${path}`
}

/**
 * For `lang`: the tag of a text that is not in the page's language, undefined where it is. On a Chinese page a Latin
 * name or term is at home; from three words on it is English.
 *
 *   foreignTag('阿里云', 'en') → "zh-CN"; foreignTag('Curve for CNCF main', 'zh') → "en"; foreignTag('braft', 'zh') → undefined
 */
export function foreignTag(text: string, locale: Locale): string | undefined {
  const isChinese = /\p{Script=Han}/u.test(text)
  if (locale === 'en') return isChinese ? languageTag.zh : undefined
  return !isChinese && /\p{L}+(?:\P{L}+\p{L}+){2}/u.test(text) ? languageTag.en : undefined
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'zh' ? 'en' : 'zh'
}
