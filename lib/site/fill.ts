import type { Locale } from './locale.ts'

/** `fill('{n} pages', { n: 3 })` → "3 pages". A value that is not given stays as it is written. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
}

/** The form of a message that goes with a number: "1 record", "2 records". */
export function plural(forms: { one: string; other: string }, n: number, locale: Locale): string {
  const form = new Intl.PluralRules(locale).select(n) === 'one' ? forms.one : forms.other
  return fill(form, { n: new Intl.NumberFormat(locale).format(n) })
}
