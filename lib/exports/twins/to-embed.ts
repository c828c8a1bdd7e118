/**
 * Talk → a small page to be shown inside another site: a card that leads to the record, with no scripts, light or dark
 * as the reader has it. And the code that shows it there.
 */
import type { CatalogueTopic, Talk } from '../../catalogue/catalogue.ts'
import { formatExtent, speakerName, titleIn } from '../../words/describe.ts'
import { comma, languageTag, type Locale } from '../../words/locale.ts'
import { getMessages } from '../../words/messages.ts'
import { productOf, tintOf } from '../../catalogue/product.ts'
import { talkPath, type SiteUrls } from '../../words/site-urls.ts'
import { escapeXml } from '../xml.ts'

export interface ThemeColour {
  light: string
  dark: string
}

/** A colour of the theme by its name; throws where the theme has none of it. */
export type ThemeColours = (name: string) => ThemeColour

/** Room for two lines of title, in px. */
export const embedSize = { width: 600, height: 200 } as const
export const embedStylePath = '/embed.css'

const tints = ['curve', 'curvefs', 'polardb', 'ebpf', 'other'] as const

export function embedPath(id: string): string {
  return `${talkPath(id)}embed/`
}

/** What a site's owner pastes. */
export function embedCode(talk: Talk, urls: SiteUrls, locale: Locale): string {
  const { width, height } = embedSize
  const source = escapeXml(urls.page(locale, embedPath(talk.id)))
  const title = escapeXml(titleIn(talk, locale).title)
  return `<iframe src="${source}" title="${title}" width="${width}" height="${height}" frameborder="0" loading="lazy" style="max-width:100%"></iframe>`
}

/** Of the card, beside the tints; their names in the theme. */
const cardColours = ['line', 'card', 'faint', 'accent', 'ink'] as const

/**
 * A style sheet of its own, the same for all: the embedded card asks for nothing else. It stands in other sites' pages,
 * and so in any browser: colours are named twice, not by light-dark().
 */
export function toEmbedStyle(colours: ThemeColours): string {
  const named = (shade: keyof ThemeColour) => [
    `:root{${cardColours.map((name) => `--${name}:${colours(name)[shade]}`).join(';')}}`,
    ...tints.map((tint) => `.${tint}{--tint:${colours(tint)[shade]}}`),
  ]
  const rules = [
    `:root{color-scheme:light dark;font:16px/1.5 'Segoe UI',Roboto,'Helvetica Neue',Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;text-autospace:normal}`,
    ...named('light'),
    `@media (prefers-color-scheme:dark){${named('dark').join('')}}`,
    `body{margin:0}`,
    `a{box-sizing:border-box;display:flex;flex-direction:column;gap:6px;min-height:100vh;padding:18px 22px 16px 24px;border:1px solid var(--line);border-left:6px solid var(--tint);border-radius:10px;background:var(--card);color:var(--faint);text-decoration:none;font-size:14px;overflow-wrap:anywhere}`,
    `a:hover strong{color:var(--accent)}`,
    `a:focus-visible{outline:2px solid var(--accent);outline-offset:-4px}`,
    `strong{display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:2;color:var(--ink);font-size:20px;line-height:1.35}`,
    `b{color:var(--tint);font-weight:600}`,
    `small{margin-top:auto;font-size:13px}`,
    // In a narrow column.
    `@media (max-width:520px){a{gap:3px;padding:11px 14px;font-size:13px}strong{-webkit-line-clamp:3;font-size:16px}}`,
  ]
  return `${rules.join('\n')}\n`
}

/** The address within the site, which holds wherever the site is served from. */
function within(url: string): string {
  return escapeXml(new URL(url).pathname)
}

/** @returns a whole page; it stands apart from the site's own, which no other site may frame. */
export function toEmbed(talk: Talk, urls: SiteUrls, locale: Locale, topics: readonly CatalogueTopic[]): string {
  const messages = getMessages(locale)
  const { title, lang } = titleIn(talk, locale)
  const product = productOf(talk)
  const named = topics.find(({ facet, id }) => facet === 'product' && id === product)
  const heading = [named?.[locale], messages.kinds[talk.kind]].filter((part) => part !== undefined).join(' · ')
  const speakers = talk.speakers.map((speaker) => speakerName(speaker, locale)).join(comma[locale])
  const facts = [speakers, talk.date, talk.event?.[locale === 'zh' ? 'name' : 'nameEn'], formatExtent(talk, locale, messages)]
  const meta = facts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ')
  const record = urls.page(locale, talkPath(talk.id))
  const titleLang = lang === locale ? '' : ` lang="${languageTag[lang]}"`
  return [
    `<!doctype html><html lang="${languageTag[locale]}"><head><meta charset="utf-8">`,
    `<title>${escapeXml(`${title} · ${messages.site.name}`)}</title>`,
    `<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">`,
    `<link rel="canonical" href="${escapeXml(record)}"><link rel="stylesheet" href="${within(urls.file(embedStylePath))}"></head>`,
    `<body><a class="${tintOf(product)}" href="${within(record)}" target="_top"><b>${escapeXml(heading)}</b>`,
    `<strong${titleLang}>${escapeXml(title)}</strong><span>${escapeXml(meta)}</span>`,
    `<small>${escapeXml(messages.site.name)}</small></a></body></html>\n`,
  ].join('')
}
