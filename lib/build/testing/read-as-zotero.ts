/**
 * For the tests: what Zotero makes of a page's meta tags. The rules of its translators “Embedded Metadata” and “RDF”
 * (github.com/zotero/translators, 2024), told anew for the tags that a record can have.
 */
import type { MetaTag } from '../../exports/structured/meta-tags.ts'

export interface ZoteroItem {
  itemType: string
  title: string | undefined
  authors: string[]
  date: string | undefined
  language: string | undefined
  abstractNote: string | undefined
  url: string | undefined
  /** The address of the file that it would keep. */
  pdf: string | undefined
  /** "Meeting Name" of a presentation. */
  meetingName: string | undefined
  /** "Website" of a web page, "Blog Title" of a post. */
  publicationTitle: string | undefined
  /** "Type" of a presentation, "Report Type" of a report. */
  type: string | undefined
  extra: string | undefined
}

const namespaces = new Set(['bib', 'bibo', 'dc', 'dcterms', 'prism', 'z', 'eprints', 'og', 'article', 'so'])
const itemTypes = new Set(['presentation', 'report', 'blogPost', 'webpage', 'document', 'journalArticle', 'conferencePaper'])
/** By these alone it knows the type, whatever else the page says. */
const decisive: Readonly<Record<string, string>> = {
  citation_journal_title: 'journalArticle',
  citation_technical_report_institution: 'report',
  citation_conference_title: 'conferencePaper',
  citation_book_title: 'bookSection',
  citation_dissertation_institution: 'thesis',
}

/** "DC.Title" → "dc:title"; a name outside its namespaces stays as it is. */
function statementOf(name: string): string {
  const [prefix = ''] = name.split(/[.:_]/, 1)
  const property = name.slice(prefix.length + 1)
  return namespaces.has(prefix.toLowerCase())
    ? `${prefix.toLowerCase()}:${property.charAt(0).toLowerCase()}${property.slice(1)}`
    : name
}

/** @param tags of the head, in order: `name`, or `property` where there is none */
export function readAsZotero(tags: readonly MetaTag[]): ZoteroItem {
  const statements = tags.map(({ name, content }) => ({ name: statementOf(name), content }))
  const all = (name: string): string[] => statements.flatMap((tag) => (tag.name === name ? [tag.content] : []))
  const first = (...names: string[]): string | undefined => names.flatMap(all)[0]
  const highwire = statements.flatMap(({ name }) => decisive[name] ?? []).at(-1)
  const own = all('z:itemType').find((type) => itemTypes.has(type))
  const website = first('og:type') === 'website' ? 'webpage' : undefined
  const itemType = highwire ?? own ?? website ?? (first('citation_title') === undefined ? 'webpage' : 'journalArticle')
  const inSite = itemType === 'blogPost' || itemType === 'webpage'
  return {
    itemType,
    title: first('citation_title', 'dc:title', 'og:title'),
    authors: all('citation_author'),
    date: first('citation_publication_date', 'dc:date'),
    language: first('citation_language', 'dc:language'),
    abstractNote: first('citation_abstract', 'og:description', 'dc:description'),
    url: first('citation_public_url', 'og:url', 'citation_abstract_html_url'),
    pdf: first('citation_pdf_url'),
    meetingName: first('citation_conference_title', 'bib:presentedAt'),
    publicationTitle: first('dc:source', ...(inSite ? ['og:site_name'] : [])),
    type: first('dc:type'),
    extra: own === undefined ? undefined : first('dc:description'),
  }
}
