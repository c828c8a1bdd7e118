/**
 * Talk → the `<meta>` tags by which Zotero and Google Scholar recognise a record (Highwire) and Dublin Core for the
 * others. In order: the authors' order is the order of their tags.
 *
 * Zotero takes any page of a website for a web page, unless its own vocabulary says what it is (`z:itemType`), and
 * whatever has a `citation_conference_title` for a conference paper: so `bib:presentedAt`. A plain `DC.description`
 * would go to "Extra".
 */
import type { CatalogueTopic, Talk } from '../../catalogue/catalogue.ts'
import { topicsOfTalk } from '../../catalogue/questions.ts'
import { eventName } from '../../words/describe.ts'
import type { Locale } from '../../words/locale.ts'
import { mediaType } from '../media-type.ts'
import { talkPath, type SiteUrls } from '../../words/site-urls.ts'
import { latinPersonName } from '../citations/person-name.ts'
import { citedDate, toCsl, type CslItem } from '../citations/to-csl.ts'

export interface MetaTag {
  name: string
  content: string
}

const zoteroTypes: Record<CslItem['type'], string> = {
  speech: 'presentation',
  report: 'report',
  'paper-conference': 'conferencePaper',
  'post-weblog': 'blogPost',
  webpage: 'webpage',
  document: 'document',
}

function tags(name: string, contents: readonly (string | null | undefined)[]): MetaTag[] {
  return contents.flatMap((content) => (content === null || content === undefined || content === '' ? [] : [{ name, content }]))
}

/** "Chen, Wei": of a name in Latin letters readers of the tag take the last word for the family's. */
function latinName(speaker: Talk['speakers'][number]): string {
  const name = latinPersonName(speaker)
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`
}

/** As the document names its people: Chinese names in a Chinese document, Latin letters in an English one. */
function authorTags({ speakers, language }: Talk): MetaTag[] {
  return speakers.flatMap((speaker) => [
    ...tags('citation_author', [language === 'en' ? latinName(speaker) : speaker.name]),
    ...tags('citation_author_institution', [speaker.org]),
  ])
}

/** A PDF can be fetched as such; a page that only lists the original can't be called its full text. */
function fullTextTags({ format, fileRole, links }: Talk): MetaTag[] {
  if (fileRole !== 'original') return []
  return format === 'pdf' ? tags('citation_pdf_url', [links.download]) : tags('citation_fulltext_html_url', [links.view])
}

export function metaTags(talk: Talk, urls: SiteUrls, locale: Locale, topics: readonly CatalogueTopic[]): MetaTag[] {
  const { title, language, event, collection, speakers, summary, links, format, id } = talk
  const { type, genre } = toCsl(talk, urls)
  const page = urls.page(locale, talkPath(id))
  const date = citedDate(talk)
  const own: Locale = language === 'en' ? 'en' : 'zh'
  const eventTitle = event && eventName(event, own)
  const subjects = topicsOfTalk(talk, topics).map((topic) => topic[own])
  const languages = language?.split('+') ?? []
  return [
    ...tags('citation_title', [title.original]),
    ...authorTags(talk),
    ...tags('citation_publication_date', [date?.replaceAll('-', '/')]),
    ...tags('citation_language', languages),
    ...tags('citation_keywords', subjects),
    ...tags('citation_abstract', [summary?.[locale]]),
    ...tags('citation_abstract_html_url', [page]),
    ...fullTextTags(talk),
    ...tags('z:itemType', [zoteroTypes[type]]),
    ...tags('bib:presentedAt', [eventTitle]),
    ...tags('DC.title', [title.original]),
    ...tags('DC.title.alternative', title.en === title.original ? [] : [title.en]),
    ...tags(
      'DC.creator',
      speakers.map(({ name }) => name),
    ),
    ...tags('DC.date', [date]),
    ...tags('DC.language', languages),
    ...tags('DC.type', [genre, 'Text']),
    ...tags('DC.format', [mediaType(format)]),
    ...tags('DC.subject', subjects),
    ...tags('DC.description.abstract', [summary?.[locale]]),
    ...tags('DC.identifier', [page, links.view]),
    ...tags('DC.source', [collection?.[own]]),
    ...tags('DC.relation.isPartOf', [eventTitle, collection?.[own]]),
  ]
}
