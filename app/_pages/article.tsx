import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticleBody } from '../../components/record/article-body.tsx'
import { ArticleOutline } from '../../components/record/article-outline.tsx'
import { ArticleTools } from '../../components/record/article-tools.tsx'
import { DocumentHead } from '../../components/record/document-head.tsx'
import { MarksBar } from '../../components/record/marks-bar.tsx'
import { SourceNotice } from '../../components/record/source-notice.tsx'
import { getArticle } from '../../lib/site/articles.ts'
import { getTalk } from '../../lib/site/catalogue.ts'
import { partStructuredData } from '../../lib/site/structured-data.ts'
import { titleIn } from '../../lib/words/describe.ts'
import { fill } from '../../lib/words/fill.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { readPath } from '../../lib/words/read-path.ts'
import '../article.css'
import { Frame, pageMetadata } from './frame.tsx'

export function articleMetadata(id: string, locale: Locale): Metadata {
  const [talk, article] = [getTalk(id), getArticle(id)]
  if (!talk || !article) return {}
  const { article: words } = getMessages(locale)
  const { title } = titleIn(talk, locale)
  const description = talk.summary?.[locale] ?? fill(words.sectionsOf, { title, n: article.outline.length })
  return pageMetadata({ locale, path: readPath(id), title: fill(words.title, { title }), description })
}

/** An article as it is read here: its text, its outline, what is done with it. Not found where the text is not at hand. */
export function ArticlePage({ id, locale }: { id: string; locale: Locale }) {
  const [talk, article] = [getTalk(id), getArticle(id)]
  if (!talk || !article) notFound()
  const messages = getMessages(locale)
  const { article: words } = messages
  const part = { talk, article, locale, messages }
  const path = readPath(id)
  return (
    <Frame locale={locale} path={path}>
      <script
        dangerouslySetInnerHTML={{ __html: partStructuredData(talk, { name: words.text, path }, locale) }}
        type="application/ld+json"
      />
      <article className="page pt-3" data-article="">
        <DocumentHead {...part} part={words.text} />
        <ArticleTools {...part} />
        <div className="mt-4 max-w-measure">
          <SourceNotice {...part} owned={words.owned} />
        </div>
        <div className="article-columns">
          <ArticleOutline {...part} />
          <ArticleBody {...part} />
        </div>
        <MarksBar all={words.marks} className="text-marks" messages={messages} of="text" />
      </article>
    </Frame>
  )
}
