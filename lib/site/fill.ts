import type { Locale } from './locale.ts'

/** `fill('{n} pages', { n: 3 })` → "3 pages". A value that is not given stays as it is written. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
}

/** Making these costs a hundred times what using them costs, and a list of results uses them for every row. */
const formats = new Map<Locale, { rules: Intl.PluralRules; numbers: Intl.NumberFormat }>()

function formatsOf(locale: Locale): { rules: Intl.PluralRules; numbers: Intl.NumberFormat } {
  const known = formats.get(locale) ?? { rules: new Intl.PluralRules(locale), numbers: new Intl.NumberFormat(locale) }
  formats.set(locale, known)
  return known
}

/** The form of a message that goes with a number: "1 record", "2 records". */
export function plural(forms: { one: string; other: string }, n: number, locale: Locale): string {
  const { rules, numbers } = formatsOf(locale)
  return fill(rules.select(n) === 'one' ? forms.one : forms.other, { n: numbers.format(n) })
}
