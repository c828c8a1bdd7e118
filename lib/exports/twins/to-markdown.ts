/**
 * Talk → its Markdown twin, which scripts and assistants read cheaply: facts as YAML front matter, then the abstract
 * and the guide in both languages and where everything comes from. Unknown facts are left out of the front matter.
 */
import type { CatalogueTopic, Talk } from '../../catalogue/catalogue.ts'
import { topicsOfTalk } from '../../catalogue/questions.ts'
import { getMessages } from '../../words/messages.ts'
import { escapeMarkdown, markdownLink, yamlLine } from './markdown-text.ts'
import { talkPath, type SiteUrls } from '../../words/site-urls.ts'
import { slidePath } from '../../words/slide-path.ts'

const zh = getMessages('zh')
const en = getMessages('en')

type Fact = string | number | readonly string[] | null | undefined

function nameWithOrg({ name, nameEn, org }: Talk['speakers'][number]): string {
  const both = nameEn === null || nameEn === name ? name : `${name} (${nameEn})`
  return org === null ? both : `${both}, ${org}`
}

function frontMatter(talk: Talk, urls: SiteUrls, topics: readonly CatalogueTopic[]): string[] {
  const { id, title, event, collection, links } = talk
  const own = topicsOfTalk(talk, topics)
  const facts: Record<string, Fact> = {
    id,
    title: title.original,
    title_zh: title.zh,
    title_en: title.en,
    kind: talk.kind,
    language: talk.language,
    level: talk.level,
    date: talk.date,
    date_source: talk.dateSource,
    speakers: talk.speakers.map(nameWithOrg),
    event: event?.name,
    event_en: event?.nameEn,
    collection: collection?.zh,
    collection_en: collection?.en,
    topics: own.map((topic) => topic.id),
    pages: talk.pages,
    bytes: talk.bytes,
    url_zh: urls.page('zh', talkPath(id)),
    url_en: urls.page('en', talkPath(id)),
    original: links.view,
    download: links.download,
    listing: links.listing,
    mirror: links.mirror,
    slides: links.slides,
  }
  const known = Object.entries(facts).flatMap(([key, value]) => {
    const unknown = value === null || value === undefined || (typeof value === 'object' && value.length === 0)
    return unknown ? [] : [yamlLine(key, value)]
  })
  return ['---', ...known, '---']
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `## ${heading}`, '', ...lines]
}

function guideLines({ id, guide }: Talk, urls: SiteUrls): string[] {
  return guide.map(({ page, zh: inChinese, en: inEnglish }) => {
    const link = markdownLink(`p. ${page}`, urls.page('zh', slidePath(id, page)))
    return `- ${link}: ${escapeMarkdown(inChinese)} / ${escapeMarkdown(inEnglish)}`
  })
}

/** Of a file whose name may hold anything: `code` would need a fence longer than any in it. */
function provenanceLines({
  repo,
  commit,
  path,
  sha256,
  gitBlob,
  verified,
  linkChecked,
  source,
  uncertain,
  notes,
}: Talk): string[] {
  const facts: [string, string | null][] = [
    [en.talk.repository, repo],
    [en.talk.commit, commit],
    [en.talk.path, path],
    ['SHA-256', sha256],
    ['Git blob', gitBlob],
    ['Verified', verified && en.talk.verified[verified]],
    ['Link checked', linkChecked],
    [en.talk.uncertain, uncertain.length > 0 ? uncertain.join('; ') : null],
    [en.talk.notes, notes],
    ['Record', source],
  ]
  return facts.flatMap(([label, value]) => (value === null ? [] : [`- ${label}: ${escapeMarkdown(value)}`]))
}

export function toMarkdown(talk: Talk, urls: SiteUrls, topics: readonly CatalogueTopic[]): string {
  const { title, summary, related, videos } = talk
  const secondTitle = title.en === null || title.en === title.original ? [] : ['', escapeMarkdown(title.en)]
  const lines = [
    ...frontMatter(talk, urls, topics),
    '',
    `# ${escapeMarkdown(title.original)}`,
    ...secondTitle,
    ...section('摘要', summary === null ? [] : [escapeMarkdown(summary.zh)]),
    ...section('Abstract', summary === null ? [] : [escapeMarkdown(summary.en)]),
    ...section('页码导读 · Page guide', guideLines(talk, urls)),
    ...section(
      `${zh.talk.videos} · ${en.talk.videos}`,
      videos.map(({ url, scope }) => `- ${markdownLink(en.talk.videoScopes[scope], url)}`),
    ),
    ...section(
      `${zh.talk.related} · ${en.talk.related}`,
      related.map(({ id, type }) => `- ${markdownLink(id, urls.page('en', talkPath(id)))}: ${en.talk.relations[type]}`),
    ),
    ...section(`${zh.talk.provenance} · ${en.talk.provenance}`, provenanceLines(talk)),
  ]
  return `${lines.join('\n')}\n`
}
