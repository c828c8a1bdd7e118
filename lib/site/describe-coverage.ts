/** How many originals are searched to the page, in words. */
import 'server-only'
import { fill } from '../words/fill.ts'
import type { Locale } from '../words/locale.ts'
import { getMessages } from '../words/messages.ts'
import { getTextCoverage } from './page-texts.ts'

export function describeCoverage(locale: Locale): string {
  const { documents, articles } = getTextCoverage()
  const number = new Intl.NumberFormat(locale)
  return fill(getMessages(locale).data.searchable, {
    documents: number.format(documents.searched),
    allDocuments: number.format(documents.wanted),
    articles: number.format(articles.searched),
    allArticles: number.format(articles.wanted),
  })
}
