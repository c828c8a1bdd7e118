/**
 * Markdown → HTML, as GitHub shows it, but for what many authors write and no rule of CommonMark covers: bold text that ends in
 * Chinese punctuation before a letter, `1~3 ms` (only two tildes strike through), footnotes.
 */
import { noteMark } from './html-elements.ts'
import { Marked, type Lexer, type TokenizerAndRendererExtension, type Tokens } from 'marked'

/**
 * "**快照（snapshot）**是指": by the rules the second pair can't close, as punctuation stands before it and a letter behind.
 * Space within the pairs is a slip where the words are Chinese, and arithmetic ("2 ** 3 ** 2") where they are not.
 */
const looseStrong: TokenizerAndRendererExtension = {
  name: 'looseStrong',
  level: 'inline',
  start: (source) => source.search(/\*\*|__/),
  tokenizer(source) {
    const match =
      // "**快照（snapshot）**是指", "***a***": no space within the pairs, no pair within the text but in `code`.
      /^(?<pair>\*{2,3})(?=[^\s*])(?<text>(?:[^*`]|`[^`\n]*`|\*(?!\*))+?)(?<=[^\s*])\k<pair>(?!\*)/.exec(source) ??
      // "** 快照 **"
      /^\*\*(?<text>(?=[^*`]*\p{Script=Han})[^*`]+?)\*\*(?!\*)/u.exec(source) ??
      // "__快照（snapshot）__是指", but not the name `__init__`
      /^__(?=\S)(?<text>(?=[^_\n`]*[^\w\s])[^_\n`]+?)(?<=\S)__(?![A-Za-z0-9_])/.exec(source)
    if (!match) return undefined
    return { type: 'looseStrong', raw: match[0], tokens: this.lexer.inlineTokens(match.groups?.['text'] ?? '') }
  },
  renderer({ tokens = [] }) {
    return `<strong>${this.parser.parseInline(tokens)}</strong>`
  },
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** `[^1]` in a text: a mark where there is such a note. Else it is text: "[^0-9]". */
function footnoteMark(noted: ReadonlySet<string>): TokenizerAndRendererExtension {
  return {
    name: 'footnoteMark',
    level: 'inline',
    start: (source) => source.search(/\[\^/),
    tokenizer(source) {
      const match = /^\[\^([^\]\s]{1,60})\](?!\()/.exec(source)
      const name = (match?.[1] ?? '').toLowerCase()
      return match && noted.has(name) ? { type: 'footnoteMark', raw: match[0], name } : undefined
    },
    renderer: ({ name }) => `<${noteMark}>${escapeHtml(String(name))}</${noteMark}>`,
  }
}

/** `[^1]: …`, which goes on in indented lines: the note is text where it stands. */
const footnote: TokenizerAndRendererExtension = {
  name: 'footnote',
  level: 'block',
  start: (source) => /^\[\^[^\]\s]{1,60}\]:/m.exec(source)?.index,
  tokenizer(source) {
    const match = /^\[\^([^\]\s]{1,60})\]:[ \t]*([^\n]*(?:\n(?:[ \t]*\n)*(?: {2,}|\t)[^\n]+)*)(?:\n|$)/.exec(source)
    if (!match) return undefined
    const tokens = this.lexer.blockTokens((match[2] ?? '').replace(/^(?: {2,4}|\t)/gm, ''), [])
    return { type: 'footnote', raw: match[0], tokens, name: (match[1] ?? '').toLowerCase() }
  },
  renderer({ tokens = [], name }) {
    return `<div data-note="${escapeHtml(String(name))}">${this.parser.parse(tokens)}</div>`
  },
}

/** "~~struck~~", and nothing else: "1~3 ms, 2~4 ms" is not. */
const twoTildes = {
  del(this: { lexer: Lexer }, source: string): Tokens.Del | undefined {
    const match = /^~~(?=\S)([^\n]*?\S)~~(?!~)/.exec(source)
    if (!match) return undefined
    const text = match[1] ?? ''
    return { type: 'del', raw: match[0], text, tokens: this.lexer.inlineTokens(text) }
  },
}

/** @returns HTML, not made safe: only its text, and what `article-content.ts` lets through, is used */
export function renderMarkdown(markdown: string): string {
  const notes = markdown.matchAll(/^ {0,3}\[\^([^\]\s]{1,60})\]:/gm)
  const noted = new Set([...notes].map(([, name = '']) => name.toLowerCase()))
  const marked = new Marked({ extensions: [looseStrong, footnoteMark(noted), footnote], tokenizer: twoTildes })
  return marked.parse(markdown, { async: false })
}
