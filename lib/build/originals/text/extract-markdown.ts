/**
 * Markdown article → its sections, each with the anchor that GitHub gives its heading, and their plain text.
 *
 *   "# 背景\n正文" → [{ anchor: '背景', heading: '背景', text: '正文' }]
 */
import GithubSlugger from 'github-slugger'
import { marked, type Token, type Tokens } from 'marked'
import { z } from 'zod'

const articleSectionSchema = z.object({
  /** Without "#"; null for what stands before the first heading. */
  anchor: z.string().nullable(),
  heading: z.string().nullable(),
  text: z.string(),
})
export type ArticleSection = z.infer<typeof articleSectionSchema>
export const articleSchema = z.object({ sections: z.array(articleSectionSchema) })
export type Article = z.infer<typeof articleSchema>

const byteOrderMark = /^\ufeff/
const frontMatter = /^---[ \t]*\r?\n(?:[^\n]*\n)*?---[ \t]*(?:\r?\n|$)/
const comment = /<!--[\s\S]*?(?:-->|$)/g
/** Tags of HTML and of components ("<Badge …/>"), not "<target iqn>" of a listing, which Markdown keeps in code. */
const tag = /<\/?[a-zA-Z][^<>]*>/g
const entities: Partial<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }
/** "::: tip", ":::", "[[toc]]": marks of documentation generators that stand on lines of their own. */
const generatorMark = /^[ \t]*(?::{3,}.*|\[\[toc\]\])[ \t]*$/gim

function decodeEntities(text: string): string {
  return text.replace(/&(#?\w{1,8});/g, (whole, name: string) => entities[name] ?? whole)
}

function htmlText(html: string): string {
  return html.replace(comment, '').replace(tag, ' ')
}

const verbatim = new Set(['code', 'codespan'])
const blocks = new Set(['paragraph', 'heading', 'list_item', 'blockquote', 'code', 'table', 'list', 'html', 'space', 'hr'])

function tableText({ header, rows }: Tokens.Table): string {
  return [header, ...rows].map((row) => row.map(({ tokens }) => inlineText(tokens)).join(' ')).join('\n')
}

function isTable(token: Token): token is Tokens.Table {
  return token.type === 'table'
}

function isList(token: Token): token is Tokens.List {
  return token.type === 'list'
}

function childrenOf(token: Token): Token[] | null {
  if (isList(token)) return token.items
  return 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : null
}

function ownText(token: Token): string {
  if (!('text' in token) || typeof token.text !== 'string') return ''
  return verbatim.has(token.type) ? token.text : decodeEntities(token.text)
}

function tokenText(token: Token): string {
  if (isTable(token)) return tableText(token)
  if (token.type === 'html') return htmlText(token.raw)
  if (token.type === 'br') return '\n'
  if (token.type === 'image' || token.type === 'def') return ''
  const children = childrenOf(token)
  if (!children) return ownText(token)
  return children.some(({ type }) => blocks.has(type)) ? children.map(tokenText).join('\n') : inlineText(children)
}

function inlineText(tokens: readonly Token[]): string {
  return tokens.map(tokenText).join('')
}

function tidy(text: string): string {
  return text
    .replace(generatorMark, '')
    .split('\n')
    .map((line) => line.replace(/[\s\p{Cf}\0]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** Sections in the order of the article; one without a heading and text is left out. */
export function extractMarkdown(markdown: string): ArticleSection[] {
  const slugger = new GithubSlugger()
  const sections: (Omit<ArticleSection, 'text'> & { parts: string[] })[] = [{ anchor: null, heading: null, parts: [] }]
  for (const token of marked.lexer(markdown.replace(byteOrderMark, '').replace(frontMatter, ''))) {
    if (token.type === 'heading') {
      const heading = tokenText(token).trim()
      sections.push({ anchor: slugger.slug(heading), heading: tidy(heading).replaceAll('\n', ' '), parts: [] })
    } else {
      sections.at(-1)?.parts.push(tokenText(token))
    }
  }
  return sections
    .map(({ anchor, heading, parts }) => ({ anchor, heading, text: tidy(parts.join('\n')) }))
    .filter(({ heading, text }) => heading !== null || text !== '')
}
