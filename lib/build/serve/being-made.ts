/**
 * What `npm start` answers while the rest of the site is being made: a page that says so and comes again by itself, in place of
 * one that says that there is none.
 */
import { languageTag, type Locale } from '../../words/locale.ts'
import { getMessages } from '../../words/messages.ts'

/** Seconds until a reader's browser asks again. */
export const askAgain = 3

const stylesheet = /<link\b[^>]*\brel="stylesheet"[^>]*>/g

/** @param site any page of the site, whose styles it takes */
export function beingMadePage(locale: Locale, site: string): string {
  const { title, text } = getMessages(locale).beingMade
  const head = [
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<meta http-equiv="refresh" content="${askAgain}"><title>${title}</title>`,
    ...(site.match(stylesheet) ?? []),
  ].join('')
  const body = `<h1 class="text-2xl">${title}</h1><p class="mt-2 text-soft" role="status">${text}</p>`
  return `<!doctype html><html lang="${languageTag[locale]}"><head>${head}</head><body><main class="page max-w-measure pt-20">${body}</main></body></html>`
}
