/**
 * Talk → a reference to paste into a text, by a CSL processor (citeproc through citation-js): GB/T 7714-2015 (numeric) and
 * APA. The styles are read by `read-csl-styles.ts`.
 *
 *   陈威. Curve核心组件之MDS元数据节点[Z/OL]//第一次 Curve Meetup（线上直播系列讲座）. (2020-11-06). https://….
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
  apa: string
}

/** CSL reads a few HTML tags in any text; a title that has "<i>" in it means those characters. */
const lessThan = '\ue000'

function hide(text: string): string {
  return text.replaceAll('<', lessThan)
}

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
function forGbt7714(item: CslItem): object {
  const event = item['event-title']
  const author = item.author?.map(keepCase)
  return { ...item, ...(author && { author }), ...(event !== undefined && { 'container-title': event }) }
}

/**
 * Where nobody is named, the title comes first and takes its bracket along ("Title [Slides]. (n.d.)"), which the style
 * forgets. The language is left out, since it makes the processor drop the comma of "Chen, W.".
 */
function forApa(item: CslItem): object {
  const bracketed = item.author === undefined && item.genre !== undefined
  return { ...item, language: undefined, ...(bracketed && { title: `${item.title} [${item.genre}]`, genre: undefined }) }
}

function format(item: object, template: string, lang: string): string {
  const text = plugins.output.format('bibliography', [item], { format: 'text', template, lang })
  return text
    .trim()
    .replace(/^\[1\] ?/, '')
    .replaceAll(lessThan, '<')
}

export function createCitationFormatter({ gbt7714, localeZhCn }: CslStyles): (talk: Talk, urls: SiteUrls) => Citation {
  const { templates, locales } = plugins.config.get('@csl')
  templates.add('gbt7714', gbt7714)
  locales.add('zh-CN', localeZhCn)
  return (talk, urls) => ({
    gbt7714: format(forGbt7714(hideTags(toCsl(talk, urls))), 'gbt7714', talk.language === 'en' ? 'en-US' : 'zh-CN'),
    apa: format(forApa(hideTags(toLatinCsl(talk, urls))), 'apa', 'en-US'),
  })
}
