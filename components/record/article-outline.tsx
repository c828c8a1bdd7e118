import type { OutlineEntry } from '../../lib/catalogue/article.ts'
import type { ArticleProps } from './article-props.ts'

/** Of a long article the finest levels stand in the text alone. */
const deepest = 3
const mostShown = 80

/** Without the title that stands above all else, and without the finest levels. */
function shownOf(outline: readonly OutlineEntry[]): OutlineEntry[] {
  const isTitled = outline.length > 1 && outline[0]?.depth === 1 && outline.slice(1).every(({ depth }) => depth > 1)
  const entries = isTitled ? outline.slice(1).map((entry) => ({ ...entry, depth: entry.depth - 1 })) : outline
  const shown = entries.filter(({ id, text, depth }) => id !== '' && text !== '' && depth <= deepest)
  return shown.length <= mostShown ? shown : shown.filter(({ depth }) => depth < deepest)
}

/** The headings as a table of contents: beside the text where there is room, else folded above it. */
export function ArticleOutline({ article, messages: { article: words } }: ArticleProps) {
  const shown = shownOf(article.outline)
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
