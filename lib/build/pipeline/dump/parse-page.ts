/**
 * A web page of results, saved as HTML → its records. The site's open-source software marks title, snippet, facts and the
 * document's address each by an element, so nothing has to be guessed:
 *
 *   <h3 class="doc-title"><a href="/document/…">TITLE</a></h3><div class="doc-desc">SNIPPET</div>
 *   <div class="doc-info"><span>0 码力 | 15 页 | 637.11 KB <span>| 6 月前</span></span><div class="el-rate">…3</div></div>
 */
import { DomUtils, parseDocument } from 'htmlparser2'
import { excerpt, type Problem } from '../../tools/problem.ts'
import type { DumpEntry } from './parse-dump.ts'
import { parseWholeNumber } from './parse-facts.ts'
import { parsePager } from './parse-pager.ts'
import { parseRecord } from './parse-record.ts'

type Page = ReturnType<typeof parseDocument>
type Element = ReturnType<typeof DomUtils.findAll>[number]

const savedFrom = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i
const instead = 'a web page without them; save the page of results itself, or its text'

function byClass(name: string, within: Page | Element): Element[] {
  const isNamed = (element: Element) => (element.attribs.class ?? '').split(/\s+/).includes(name)
  return DomUtils.findAll(isNamed, within.children)
}

function textOf(element: Element | undefined): string {
  return element ? DomUtils.textContent(element).replace(/\s+/gu, ' ').trim() : ''
}

/** Where links of the page lead from: as the browser that saved it notes, or as the page says itself. */
function addressOf(html: string, page: Page): string | null {
  const named = (name: string) => DomUtils.findAll((element) => element.name === name, page.children)
  const canonical = named('link').find(({ attribs }) => attribs.rel === 'canonical')?.attribs.href
  const candidates = [savedFrom.exec(html)?.[1], named('base')[0]?.attribs.href, canonical]
  return candidates.find((address) => address !== undefined && /^https?:/.test(address)) ?? null
}

function resolve(href: string | undefined, base: string | null): string | null {
  if (href === undefined || !URL.canParse(href, base ?? undefined)) return null
  const url = new URL(href, base ?? undefined)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}

/** The element that holds title, snippet and facts of one document. */
function itemOf(title: Element): Element | null {
  for (let at = title.parent; at && 'attribs' in at; at = at.parent) if (byClass('doc-info', at).length > 0) return at
  return null
}

function parseItem(titleElement: Element, base: string | null, at: { file: string; line: number }): DumpEntry[] {
  const item = itemOf(titleElement)
  const title = textOf(titleElement)
  const info = item && byClass('doc-info', item)[0]
  if (!item || !info || title === '') {
    return [{ problem: { ...at, expected: 'title and facts of a document', found: excerpt(title) } }]
  }
  const snippet = textOf(byClass('doc-desc', item)[0])
  const rating = textOf(byClass('el-rate__text', info)[0])
  for (const stars of byClass('el-rate', info)) DomUtils.removeElement(stars)
  const read = parseRecord(`${title}${snippet} ${textOf(info)}${rating}`, at)
  if (Array.isArray(read)) return read.map((problem) => ({ problem }))
  const [link] = DomUtils.findAll((element) => element.name === 'a', [titleElement])
  const price = read.body.slice(`${title}${snippet} `.length)
  const marked = { title, snippet, url: resolve(link?.attribs.href, base) }
  return [{ record: { ...read, body: `${title}${snippet}${price}`, marked } }]
}

/** @param html the whole page, decoded */
export function parsePage(file: string, html: string): DumpEntry[] {
  const page = parseDocument(html, { withStartIndices: true })
  const base = addressOf(html, page)
  const lineOf = (index: number | null) => html.slice(0, index ?? 0).split('\n').length
  const records = byClass('doc-title', page).flatMap((title) => parseItem(title, base, { file, line: lineOf(title.startIndex) }))
  const total = [...byClass('el-pagination__total', page), ...byClass('search-tips', page)]
    .map((element) => parsePager(textOf(element))?.total)
    .flatMap((said) => (said === undefined ? [] : (parseWholeNumber(said) ?? [])))[0]
  const pages = byClass('el-pager', page)
    .flatMap((pager) => DomUtils.findAll(({ name }) => name === 'li', [pager]))
    .flatMap((item) => parseWholeNumber(textOf(item)) ?? [])
  if (records.length === 0 && total === undefined) {
    const problem: Problem = { file, line: 1, expected: 'results as the site shows them', found: instead }
    return [{ problem }]
  }
  return [...records, { ...(total !== undefined && { total }), pages }]
}
