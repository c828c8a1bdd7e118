/**
 * HTML of an article → what of it is shown: the elements that a text needs, without any attribute but those that are named here.
 * Whatever else stands there goes, and its text stays, but for scripts, styles and the like, of which nothing does.
 *
 *   '<p onclick="…">见<b>图</b><script>…</script>' → [{ tag: 'p', children: ['见', { tag: 'strong', children: ['图'] }] }]
 */
import { Parser, type Handler } from 'htmlparser2'
import { articleTags, textOf, type ArticleElement, type ArticleNode, type ArticleTag } from '../../../catalogue/article.ts'
import { blocks, cells, containers, empty, headings, noteMark, unseen } from './html-elements.ts'

const shown: ReadonlySet<string> = new Set(articleTags)
/** Elements that say the same, or nearly. */
const namesakes: Readonly<Record<string, ArticleTag>> = {
  ...{ b: 'strong', i: 'em', s: 'del', strike: 'del', tt: 'code', samp: 'code', var: 'code' },
  [noteMark]: 'sup',
}
/** A tree that is deeper is flattened: nobody reads it as one, and programs that walk it have an end. */
const mostDeep = 48
/** Of no use when there is nothing in them. */
const canBeEmpty: ReadonlySet<string> = new Set(['td', 'th', 'br', 'hr', 'img', ...headings])

/** "::: tip", ":::", "[[toc]]", "[TOC]": marks of documentation generators that stand on lines of their own. */
export const generatorMark = /^[ \t]*(?::{3,}.*|\[\[?toc\]\]?)[ \t]*$/gim

/** A line that ends within Chinese text is no space. */
const brokenChinese = /(?<=[\p{Script=Han}，。、；：？！）】》”])[ \t]*\n[ \t]*(?=[\p{Script=Han}（【《“])/gu

function inLine(text: string): string {
  return text
    .replace(generatorMark, '')
    .replace(brokenChinese, '')
    .replace(/[ \t\n\r\f]+/g, ' ')
}

const safeSchemes = new Set(['http', 'https', 'mailto'])

/** @returns the address without signs that browsers pass over; undefined where it is none that a text may lead to */
function safeAddress(given: string | undefined): string | undefined {
  const address = (given ?? '')
    .replace(/[\0-\x20\x7f]+/g, (signs) => (signs.includes(' ') ? '%20' : ''))
    .replace(/^(?:%20)+|(?:%20)+$/g, '')
  const scheme = /^([^/?#]*?):/.exec(address)?.[1]?.toLowerCase()
  return address === '' || (scheme !== undefined && !safeSchemes.has(scheme)) ? undefined : address
}

const aligned = /^(left|center|right)$/
const spanOf = (given = '') => (/^[2-9]$|^[1-9]\d$|^100$/.test(given) ? Number(given) : undefined)

type Attributes = Readonly<Record<string, string>>

function idOf(name: string, attributes: Attributes): string | undefined {
  const note = name === 'div' ? attributes['data-note'] : undefined
  if (note !== undefined) return `note:${note}`
  const place = name === 'a' ? attributes['name'] || attributes['id'] : undefined
  return place === undefined ? undefined : `name:${place}`
}

/** Without attributes that say nothing: what is undefined is not written. */
function elementOf(name: string, attributes: Attributes): ArticleElement | null {
  const tag = namesakes[name] ?? (shown.has(name) ? (name as ArticleTag) : blocks.has(name) ? 'div' : null)
  if (tag === null) return null
  const align = aligned.exec(attributes['align'] ?? '')?.[1] as ArticleElement['align']
  const start = /^\d{1,6}$/.test(attributes['start'] ?? '') ? Number(attributes['start']) : undefined
  return {
    tag,
    id: idOf(name, attributes),
    href: name === 'a' ? safeAddress(attributes['href']) : name === 'img' ? safeAddress(attributes['src']) : undefined,
    ...(cells.has(name) ? { align, columns: spanOf(attributes['colspan']), rows: spanOf(attributes['rowspan']) } : {}),
    start: name === 'ol' && start !== 1 ? start : undefined,
    children: [],
  }
}

function put(parent: ArticleElement, node: ArticleNode): void {
  const last = parent.children.at(-1)
  if (typeof node === 'string' && typeof last === 'string') parent.children[parent.children.length - 1] = last + node
  else if (node !== '') parent.children.push(node)
}

const trimmed = (node: ArticleNode | undefined, pattern: RegExp) => (typeof node === 'string' ? node.replace(pattern, '') : node)

/** Space at the ends of a block is none of its text. */
function trimEnds(element: ArticleElement): void {
  const { children } = element
  if (children.length === 0) return
  children[0] = trimmed(children[0], /^[ \n]+/) ?? ''
  children[children.length - 1] = trimmed(children.at(-1), /[ \n]+$/) ?? ''
  element.children = children.filter((child) => child !== '')
}

interface Open {
  name: string
  /** Null where what is in it goes to the element around it. */
  element: ArticleElement | null
}

/** Reads the events of one parse. */
class ContentReader implements Partial<Handler> {
  readonly root: ArticleElement = { tag: 'div', children: [] }
  private readonly open: Open[] = []
  private hidden = 0
  private found = 0

  constructor(private readonly anchors: readonly string[]) {}

  private get elements(): ArticleElement[] {
    return [this.root, ...this.open.flatMap(({ element }) => element ?? [])]
  }

  private get current(): ArticleElement {
    return this.elements.at(-1) ?? this.root
  }

  private has(...tags: ArticleTag[]): boolean {
    return this.elements.some(({ tag }) => tags.includes(tag))
  }

  onopentag(name: string, attributes: Attributes): void {
    if (empty.has(name)) {
      if (this.hidden === 0) this.putEmpty(name, attributes)
      return
    }
    if (unseen.has(name)) this.hidden += 1
    const made = this.hidden > 0 || this.elements.length > mostDeep ? null : elementOf(name, attributes)
    // Of two headings, one in the other, the inner one is meant.
    if (made && headings.has(name)) for (const outer of this.elements) if (headings.has(outer.tag)) outer.tag = 'div'
    // A link in a link is two links to a browser; one that leads nowhere is none.
    const isIdle = made?.tag === 'a' && (this.has('a') || (made.href ?? made.id) === undefined)
    this.open.push({ name, element: isIdle ? null : made })
  }

  private putEmpty(name: string, attributes: Attributes): void {
    if (name === 'input' && attributes['type'] === 'checkbox') put(this.current, attributes['checked'] === undefined ? '☐' : '☑')
    const element = elementOf(name, attributes)
    if (!element) return
    const alt = (attributes['alt'] ?? '').replace(/\s+/gu, ' ').trim()
    if (element.tag === 'img' && alt !== '') element.children = [alt]
    put(this.current, element)
  }

  ontext(text: string): void {
    if (this.hidden > 0) return
    if (this.has('pre')) return put(this.current, text)
    if (text.trim() === '' && containers.has(this.current.tag)) return
    put(this.current, this.has('code', 'kbd') ? text.replace(/\s+/g, ' ') : inLine(text))
  }

  onclosetag(name: string): void {
    if (empty.has(name)) return
    const { element } = this.open.pop() ?? { element: null }
    if (unseen.has(name)) {
      this.hidden -= 1
      return
    }
    const anchor = headings.has(name) && this.hidden === 0 ? this.anchors[this.found++] : undefined
    if (!element) return
    if (anchor && headings.has(element.tag)) element.id = anchor
    if (name === noteMark) element.children = [{ tag: 'a', href: `#note:${textOf(element)}`, children: element.children }]
    if (element.tag === 'pre') this.endCode(element)
    else if (blocks.has(element.tag) || headings.has(element.tag)) trimEnds(element)
    const isEmpty = element.children.every((child) => typeof child === 'string' && child.trim() === '')
    if (!isEmpty || element.id !== undefined || canBeEmpty.has(element.tag)) put(this.current, element)
    else if (element.children.length > 0) put(this.current, ' ')
  }

  /** The line break that ends a block of code is none of it. */
  private endCode(element: ArticleElement): void {
    const inner = element.children.length === 1 ? element.children[0] : undefined
    const holder = typeof inner === 'object' && inner.tag === 'code' ? inner : element
    holder.children = holder.children.map((child, at) =>
      at === holder.children.length - 1 ? (trimmed(child, /\n+$/) ?? '') : child,
    )
  }
}

/** What is not there is not said. */
function withoutUndefined(node: ArticleNode): ArticleNode {
  return typeof node === 'string' ? node : (JSON.parse(JSON.stringify(node)) as ArticleElement)
}

/**
 * Never throws: HTML has no errors.
 * @param anchors of its headings, in the order in which they end
 */
export function articleContent(html: string, anchors: readonly string[]): ArticleNode[] {
  const reader = new ContentReader(anchors)
  new Parser(reader, { recognizeSelfClosing: true }).end(html)
  trimEnds(reader.root)
  return reader.root.children.filter((node) => typeof node !== 'string' || node.trim() !== '').map(withoutUndefined)
}
