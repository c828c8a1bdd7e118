/** Catalogue → `llms.txt` (https://llmstxt.org): what the site is, and a link to the Markdown twin of every record, by kind. */
import type { Catalogue, Talk } from '../../catalogue/catalogue.ts'
import { kinds } from '../../catalogue/kinds.ts'
import { getMessages } from '../../words/messages.ts'
import { escapeMarkdown, markdownLink } from './markdown-text.ts'
import { markdownPath, type SiteUrls } from '../../words/site-urls.ts'

const zh = getMessages('zh')
const en = getMessages('en')

/** "- [Curve核心组件之MDS元数据节点](https://…/index.md): Curve core components: the MDS metadata server; 陈威; 2020-11-06" */
function talkLine({ id, title, speakers, date, guide }: Talk, urls: SiteUrls): string {
  const facts = [
    title.en === title.original ? null : title.en,
    speakers.length > 0 ? speakers.map(({ name }) => name).join(', ') : null,
    date,
    guide.length > 0 ? `${guide.length} pages explained` : null,
  ].filter((fact) => fact !== null)
  const notes = facts.length > 0 ? `: ${escapeMarkdown(facts.join('; '))}` : ''
  return `- ${markdownLink(title.original, urls.file(markdownPath(id)))}${notes}`
}

/** The data first, then the kinds in the order in which the site shows them. */
export function toLlmsTxt({ talks, topics }: Catalogue, urls: SiteUrls): string {
  const products = topics.filter(({ facet }) => facet === 'product').map((topic) => topic.en)
  const files: [string, string][] = [
    ['catalogue.json', 'everything in one file: talks, topics, speakers, events'],
    ['talks.jsonl', 'a talk a line'],
    ['talks.csv', 'the same as a table'],
    ['talks.bib', 'citations of all talks'],
  ]
  const sections = kinds.flatMap((kind) => {
    const own = talks.filter((talk) => talk.kind === kind)
    return own.length === 0
      ? []
      : ['', `## ${en.kinds[kind]} (${zh.kinds[kind]})`, '', ...own.map((talk) => talkLine(talk, urls))]
  })
  const lines = [
    `# ${escapeMarkdown(en.site.name)}`,
    '',
    `> ${escapeMarkdown(en.site.description)}`,
    '',
    `${talks.length} records on ${escapeMarkdown(products.join(', '))}. Each link leads to a short Markdown file: facts, an abstract in Chinese and English, the pages of the original worth reading, and where the original lies. The abstracts are this catalogue’s own words; the originals belong to their authors.`,
    '',
    '## Data',
    '',
    ...files.map(([name, what]) => `- ${markdownLink(name, urls.file(`/data/${name}`))}: ${what}`),
    ...sections,
  ]
  return `${lines.join('\n')}\n`
}
