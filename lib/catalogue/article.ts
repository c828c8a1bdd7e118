/**
 * An article to be read here: its Markdown as a tree of the few elements that a text needs. What is not named here can't be in
 * it, whatever its author wrote: no script, no style, no handler, nothing that would be fetched.
 */
import { z } from 'zod'

export const articleTags = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'blockquote', 'pre', 'hr', 'br', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'details', 'summary'],
  ...['a', 'img', 'em', 'strong', 'del', 'ins', 'sub', 'sup', 'code', 'kbd', 'ruby', 'rt', 'rp'],
] as const
export type ArticleTag = (typeof articleTags)[number]

/** A new field goes into elementSchema, article-content.ts and article-body.tsx too: an article with one unknown there is refused. */
export interface ArticleElement {
  tag: ArticleTag
  /** Of a heading, its anchor; of a note, what its mark leads to. */
  id?: string | undefined
  /** Where a link leads, or a picture lies, as it is written: relative to the article, or "#anchor". */
  href?: string | undefined
  /** Of a cell. */
  align?: 'left' | 'center' | 'right' | undefined
  columns?: number | undefined
  rows?: number | undefined
  /** The number with which a list begins. */
  start?: number | undefined
  /** Of a picture: one text, which stands for it. */
  children: ArticleNode[]
}
export type ArticleNode = string | ArticleElement

const span = z.int().min(2).max(100).optional()
const elementSchema: z.ZodType<ArticleElement> = z.strictObject({
  tag: z.enum(articleTags),
  id: z.string().optional(),
  href: z.string().optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
  columns: span,
  rows: span,
  start: z.int().optional(),
  get children() {
    return articleContentSchema
  },
})
export const articleContentSchema: z.ZodType<ArticleNode[]> = z.array(z.union([z.string(), elementSchema]))

export interface OutlineEntry {
  id: string
  text: string
  /** From 1; at most one more than that of the heading before, though the author skips from h2 to h4. Tested in article-content.test.ts. */
  depth: number
}

/** The text of what is in a node. */
export function textOf(node: ArticleNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}

function withoutPictures(node: ArticleElement): ArticleElement {
  const children = node.children.filter((child) => typeof child === 'string' || child.tag !== 'img')
  return { ...node, children }
}

function headingsOf(nodes: readonly ArticleNode[]): ArticleElement[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : /^h[1-6]$/.test(node.tag) ? [node] : headingsOf(node.children)))
}

/** Of headings, notes, and places that the author named. */
export function idsOf(nodes: readonly ArticleNode[]): string[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [...(node.id === undefined ? [] : [node.id]), ...idsOf(node.children)],
  )
}

/**
 * All headings, in their order: article-body.tsx takes one entry for each. What the table of contents leaves out, `contentsOf`
 * leaves out.
 */
export function outlineOf(content: readonly ArticleNode[]): OutlineEntry[] {
  const above: string[] = []
  return headingsOf(content).map((heading) => {
    const { tag, id = '' } = heading
    while (above.length > 0 && (above.at(-1) ?? '') >= tag) above.pop()
    above.push(tag)
    return { id, text: textOf(withoutPictures(heading)).replace(/\s+/gu, ' ').trim(), depth: above.length }
  })
}

/** Finer levels stand in the text alone. */
const deepest = 3
/** More entries than this are listed without the finest of these levels. */
const mostListed = 80

/** The outline as a table of contents: without the title that stands above all else, and without the finest levels. */
export function contentsOf(outline: readonly OutlineEntry[]): OutlineEntry[] {
  const isTitled = outline.length > 1 && outline[0]?.depth === 1 && outline.slice(1).every(({ depth }) => depth > 1)
  const entries = isTitled ? outline.slice(1).map((entry) => ({ ...entry, depth: entry.depth - 1 })) : outline
  const listed = entries.filter(({ id, text, depth }) => id !== '' && text !== '' && depth <= deepest)
  return listed.length <= mostListed ? listed : listed.filter(({ depth }) => depth < deepest)
}
