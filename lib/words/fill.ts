import type { Locale } from './locale.ts'

/** `fill('{n} pages', { n: 3 })` → "3 pages". A value that is not given stays as it is written. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
}

interface Numbers {
  rules: Intl.PluralRules
  format: Intl.NumberFormat
  written: Map<number, { form: 'one' | 'other'; text: string }>
}

/** Making these costs a hundred times what using them costs, and a list of results writes the same few numbers in every row. */
const numbers = new Map<Locale, Numbers>()

function numbersOf(locale: Locale): Numbers {
  const known = numbers.get(locale)
  if (known) return known
  const made = { rules: new Intl.PluralRules(locale), format: new Intl.NumberFormat(locale), written: new Map() }
  numbers.set(locale, made)
  return made
}

function write(n: number, locale: Locale): { form: 'one' | 'other'; text: string } {
  const { rules, format, written } = numbersOf(locale)
  const known = written.get(n)
  if (known) return known
  const made = { form: rules.select(n) === 'one' ? ('one' as const) : ('other' as const), text: format.format(n) }
  written.set(n, made)
  return made
}

/** The form of a message that goes with a number: "1 record", "2 records". */
export function plural(forms: { one: string; other: string }, n: number, locale: Locale): string {
  const { form, text } = write(n, locale)
  return fill(forms[form], { n: text })
}
