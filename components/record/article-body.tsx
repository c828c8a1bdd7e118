import { createElement, Fragment, type ReactNode } from 'react'
import { textOf, type ArticleElement, type ArticleNode } from '../../lib/catalogue/article.ts'
import { articleLink, pictureLink } from '../../lib/site/article-links.ts'
import { fill } from '../../lib/words/fill.ts'
import { languageTag } from '../../lib/words/locale.ts'
import type { ArticleProps } from './article-props.ts'

/** Names that programs give pictures: they say nothing. */
const meaningless = /^(?:image|img|alt|picture|图片|图|截图|untitled|drawing)?[\d\s_-]*(?:\.\w+)?$|\.(?:png|jpe?g|gif|svg|webp)$/i
/** Below the page's own heading, and no further down than HTML goes. */
const mostDeep = 6

/** The words of a picture, as a link to it: no page of ours fetches from elsewhere. */
function drawPicture(element: ArticleElement, isLinked: boolean, { talk, messages }: ArticleProps): ReactNode {
  const { href } = element
  const alt = textOf(element).trim()
  const { picture, pictureOf } = messages.article
  const text = meaningless.test(alt) ? picture : fill(pictureOf, { alt })
  const link = href === undefined || isLinked ? null : pictureLink(href, talk)
  if (link === null) return <span className="article-picture">{text}</span>
  return (
    <a className="article-picture" href={link} rel="noreferrer">
      {text}
    </a>
  )
}

function attributesOf({ id, align, columns, rows, start }: ArticleElement): Record<string, unknown> {
  return { id, align, colSpan: columns, rowSpan: rows, start }
}

/** The text of an article, each of its elements drawn by name; headings one level below the page's, and none left out. */
export function ArticleBody(props: ArticleProps) {
  const { talk, article, locale, messages } = props
  let heading = 0

  const drawAll = (nodes: readonly ArticleNode[], isLinked: boolean) => nodes.map((node) => draw(node, isLinked))

  function drawLink(element: ArticleElement): ReactNode {
    const link = element.href === undefined ? null : articleLink(element.href, talk, locale)
    const content = drawAll(element.children, link !== null)
    if (link === null && element.id === undefined) return createElement(Fragment, null, ...content)
    const attributes = { id: element.id, href: link?.href, rel: link?.leaves ? 'noreferrer' : undefined }
    return createElement('a', attributes, ...content)
  }

  function draw(node: ArticleNode, isLinked: boolean): ReactNode {
    if (typeof node === 'string') return node
    const { tag, children } = node
    if (tag === 'img') return drawPicture(node, isLinked, props)
    if (tag === 'a') return drawLink(node)
    const content = drawAll(children, isLinked)
    if (/^h[1-6]$/.test(tag)) {
      const { depth } = article.outline[heading++] ?? { depth: 1 }
      return createElement(`h${Math.min(mostDeep, depth + 1)}`, { id: node.id }, ...content)
    }
    const drawn = createElement(tag, tag === 'pre' ? { tabIndex: 0 } : attributesOf(node), ...content)
    if (tag !== 'table') return drawn
    return (
      <div aria-label={messages.article.table} className="article-table" role="group" tabIndex={0}>
        {drawn}
      </div>
    )
  }

  return createElement(
    'div',
    {
      className: 'article-body',
      'data-article-body': '',
      'data-mark-words': '',
      lang: languageTag[talk.language === 'en' ? 'en' : 'zh'],
    },
    ...drawAll(article.content, false),
  )
}
