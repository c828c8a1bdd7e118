/**
 * Talk → a reference to paste into a text, by a CSL processor (citeproc through citation-js): GB/T 7714-2015 (numeric)
 * and APA. The styles are read by `read-csl-styles.ts`.
 *
 *   陈威. Curve核心组件之MDS元数据节点[Z/OL]//第一次 Curve Meetup（线上直播系列讲座）: 20. (2020-11-06)[2026-11-28]. https://….
 *   Chen, W. (2020, November 6). Curve核心组件之MDS元数据节点 [Curve core components: …] [Slides]. First Curve Meetup …. https://…
 */
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-csl'
import type { Talk } from '../../catalogue/catalogue.ts'
import type { PersonName } from './person-name.ts'
import type { SiteUrls } from '../../words/site-urls.ts'
import { toCsl, toLatinCsl, type CslItem } from './to-csl.ts'

export interface CslStyles {
  /** XML of the style and of the Chinese locale, as in data/csl/. */
  gbt7714: string
  localeZhCn: string
}

export interface Citation {
  gbt7714: string
  /** The same with "[{day}]", the day of access that the standard demands: of the reader's, so known when it is read. */
  gbt7714Dated: string
  apa: string
}

/**
 * What the processor takes for more than a character: HTML tags in any text ("<i>"), and quotes, which it turns into
 * those of the language and draws full stops into ("元数据.”). In their place stand private-use characters until it is
 * done.
 */
const taken = [...`<"'“”‘’「」『』`]
const hidden = taken.map((_, index) => String.fromCharCode(0xe000 + index))

function hide(text: string): string {
  return [...text].map((char) => hidden[taken.indexOf(char)] ?? char).join('')
}

function reveal(text: string): string {
  return [...text].map((char) => taken[hidden.indexOf(char)] ?? char).join('')
}

/** A Chinese question or exclamation mark ends a title; no full stop comes behind it, nor behind one of the title's own. */
const doubledStop = /([？！。…][”’」』》）]?)\.(?=\s|$)/gu

/** No reference was ever looked up on it: it holds the place of the day on which a reader does. */
const placeOfDay = '9999-12-31'

/** The day of access, behind a date ("(2020-11-06)[{day}]. ") or, where there is none, a sentence of its own. */
const day = /(?<=\. )\[\{day\}\]\. |\[\{day\}\]/

function hideTags(item: CslItem): CslItem {
  const event = item['event-title']
  const author = item.author?.map((name) => ('literal' in name ? { literal: hide(name.literal) } : name))
  return {
    ...item,
    title: hide(item.title),
    ...(event !== undefined && { 'event-title': hide(event) }),
    ...(author && { author }),
  }
}

/** GB/T 7714 puts family names in capitals, which a pen name such as digoal is not. */
function keepCase(name: PersonName): PersonName {
  return 'literal' in name ? { literal: `<span class="nocase">${name.literal}</span>` } : name
}

/** The event as the work that contains it, after "//"; the style knows it for papers in proceedings only. */
function forGbt7714(item: CslItem, page: number | undefined): object {
  const event = item['event-title']
  const author = item.author?.map(keepCase)
  return {
    ...item,
    accessed: undefined,
    ...(author && { author }),
    ...(event !== undefined && { 'container-title': event }),
    ...(page !== undefined && { page: `${page}` }),
  }
}

/**
 * Where nobody is named, the title comes first and takes its bracket along ("Title [Slides]. (n.d.)"), which the style
 * forgets. The language is left out, since it makes the processor drop the comma of "Chen, W.".
 */
function forApa(item: CslItem): object {
  const bracketed = item.author === undefined && item.genre !== undefined
  return {
    ...item,
    language: undefined,
    accessed: undefined,
    ...(bracketed && { title: `${item.title} [${item.genre}]`, genre: undefined }),
  }
}

function format(item: object, template: string, lang: string): string {
  const text = plugins.output.format('bibliography', [item], { format: 'text', template, lang, nosort: true })
  return reveal(text.trim().replace(/^\[1\] ?/, '')).replace(doubledStop, '$1')
}

/** @param page of the document that the reference is to, counted from 1; without it the reference is to the whole */
export type FormatCitation = (talk: Talk, urls: SiteUrls, page?: number) => Citation

/** How references are sorted and told apart: a third of the work, and nothing to a list of one. */
const ofLists = [/<sort>.*?<\/sort>/gs, / (?:disambiguate-[a-z-]+|givenname-disambiguation-rule)="[^"]*"/g]
const inText = /(<citation\b[^>]*>).*?(<\/citation>)/s

function forListOfOne(style: string): string {
  const shorter = style.replace(inText, '$1<layout><text variable="title"/></layout>$2')
  return ofLists.reduce((rest, part) => rest.replace(part, ''), shorter)
}

export function createCitationFormatter({ gbt7714, localeZhCn }: CslStyles): FormatCitation {
  const { templates, locales } = plugins.config.get('@csl')
  templates.add('gbt7714', forListOfOne(gbt7714))
  templates.add('apa-of-one', forListOfOne(templates.get('apa')))
  locales.add('zh-CN', localeZhCn)
  const dayLater = { 'date-parts': [placeOfDay.split('-').map(Number)] }
  return (talk, urls, page) => {
    const item = forGbt7714(hideTags(toCsl(talk, urls)), page)
    const lang = talk.language === 'en' ? 'en-US' : 'zh-CN'
    const gbt7714Dated = format({ ...item, accessed: dayLater }, 'gbt7714', lang).replace(placeOfDay, '{day}')
    return {
      gbt7714: gbt7714Dated.replace(day, ''),
      gbt7714Dated,
      apa: format(forApa(hideTags(toLatinCsl(talk, urls))), 'apa-of-one', 'en-US'),
    }
  }
}
