/** HTML of an article → its headings in order, and the plain text below each, a line for what stands on one. */
import { Parser, type Handler } from 'htmlparser2'
import { blocks, cells, containers, empty, headings, noteMark, unseen } from './html-elements.ts'

export interface HtmlSection {
  /** Null for what stands before the first heading. */
  heading: string | null
  text: string
}

/** Stands before each line of code in the text: its spaces are part of it. */
export const codeLine = '\u0002'

const isHidden = (name: string) => unseen.has(name) || name === noteMark

/** Code comes in pieces, which entities part. */
function markLines(before: string, code: string): string {
  const first = before.endsWith('\n') && !code.startsWith('\n') ? codeLine : ''
  return first + code.replace(/(?<=\n)(?=[^\n])/g, codeLine)
}

/** Comments, pictures, styles and scripts go; entities are what they stand for. Never throws: HTML has no errors. */
export function htmlSections(html: string): HtmlSection[] {
  const sections: { heading: string | null; text: string }[] = [{ heading: null, text: '' }]
  const open: string[] = []
  let heading: string | null = null
  let hidden = 0
  let inCell = 0
  let inCode = 0
  const write = (text: string) => {
    const last = sections.at(-1)
    if (hidden > 0 || !last) return
    if (heading !== null) heading += text
    else if (inCode > 0) last.text += markLines(last.text, text)
    else last.text += inCell > 0 ? text.replace(/\s+/gu, ' ') : text
  }
  const handler: Partial<Handler> = {
    onopentag(name) {
      if (!empty.has(name)) open.push(name)
      if (isHidden(name)) hidden += 1
      else if (cells.has(name)) inCell += 1
      else if (headings.has(name) && hidden === 0) heading = ''
      else if (name === 'br' || blocks.has(name)) write('\n')
      if (name === 'pre') inCode += 1
    },
    ontext(text) {
      if (text.trim() !== '' || !containers.has(open.at(-1) ?? '')) write(text)
    },
    onclosetag(name) {
      if (empty.has(name)) return
      open.splice(open.lastIndexOf(name), 1)
      if (isHidden(name)) {
        hidden -= 1
      } else if (cells.has(name)) {
        write(' ')
        inCell -= 1
      } else if (headings.has(name)) {
        if (hidden > 0) return
        sections.push({ heading: heading ?? '', text: '' })
        heading = null
      } else if (blocks.has(name)) {
        if (name === 'pre') inCode -= 1
        write('\n')
      }
    },
  }
  // `<iframe src="…"/>` holds nothing, whatever a browser makes of it: what follows is text of the article.
  new Parser(handler, { recognizeSelfClosing: true }).end(html)
  return sections
}
