import type { Article } from '../../lib/site/articles.ts'
import type { TalkPartProps } from './talk-props.ts'

/** What every part of an article's page is given. */
export interface ArticleProps extends TalkPartProps {
  article: Article
}
