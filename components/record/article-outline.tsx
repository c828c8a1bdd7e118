import { contentsOf } from '../../lib/catalogue/article.ts'
import type { ArticleProps } from './article-props.ts'

/** The headings as a table of contents: beside the text where there is room, else folded above it. */
export function ArticleOutline({ article, messages: { article: words } }: ArticleProps) {
  const shown = contentsOf(article.outline)
  if (shown.length < 2) return null
  return (
    <nav aria-label={words.outline} className="article-outline" data-screen-only="">
      <details>
        <summary>{words.outline}</summary>
        <ol>
          {shown.map(({ id, text, depth }) => (
            <li data-depth={depth > 1 ? depth : undefined} key={id}>
              <a href={`#${encodeURIComponent(id)}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
