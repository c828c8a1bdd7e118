/**
 * Markdown article → its sections, each with the anchor that GitHub gives its heading, and their plain text; and what is shown
 * of it, whose headings have the same anchors.
 *
 *   "# 背景\n正文" → sections: [{ anchor: '背景', heading: '背景', text: '正文' }]
 */
import GithubSlugger from 'github-slugger'
import { z } from 'zod'
import { articleContentSchema } from '../../../catalogue/article.ts'
import { typedText } from '../../../catalogue/fold-characters.ts'
import { articleContent, generatorMark } from './article-content.ts'
import { dropFrontMatter } from './front-matter.ts'
import { codeLine, htmlSections } from './html-sections.ts'
import { renderMarkdown } from './render-markdown.ts'

const articleSectionSchema = z.object({
  /** Without "#"; null for what stands before the first heading. */
  anchor: z.string().nullable(),
  heading: z.string().nullable(),
  text: z.string(),
})
export type ArticleSection = z.infer<typeof articleSectionSchema>
export const articleSchema = z.object({ sections: z.array(articleSectionSchema), content: articleContentSchema })
export type Article = z.infer<typeof articleSchema>

const byteOrderMark = /^\ufeff/

function tidyLine(line: string): string {
  const shown = line.replace(/[\p{Cf}\0]+/gu, '')
  if (!shown.startsWith(codeLine)) return typedText(shown.replace(/\s+/gu, ' ')).trim()
  return typedText(shown.replaceAll(codeLine, '').replaceAll('\t', '    ')).trimEnd()
}

/** Lines of code keep their spaces; a tab is four. */
function tidy(text: string): string {
  return text
    .replace(generatorMark, '')
    .split('\n')
    .map(tidyLine)
    .filter((line) => line !== '')
    .join('\n')
}

/** @param markdown as its file holds it */
export function readArticle(markdown: string): Article {
  const slugger = new GithubSlugger()
  const html = renderMarkdown(dropFrontMatter(markdown.replace(byteOrderMark, '')))
  const sections = htmlSections(html).map(({ heading, text }) => ({
    anchor: heading === null ? null : slugger.slug(heading.trim()),
    heading: heading === null ? null : tidy(heading).replaceAll('\n', ' '),
    text: tidy(text),
  }))
  return {
    sections: sections.filter(({ heading, text }) => heading !== null || text !== ''),
    content: articleContent(
      html,
      sections.flatMap(({ anchor }) => anchor ?? []),
    ),
  }
}

/** Sections in the order of the article; one without a heading and text is left out. */
export function extractMarkdown(markdown: string): ArticleSection[] {
  return readArticle(markdown).sections
}
