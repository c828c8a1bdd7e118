/**
 * Talk → schema.org: a document to learn from, with its author, its file and what it is about. Unknown facts are left
 * out, and there is no licence, because none is known.
 */
import type {
  DefinedTermLeaf,
  DigitalDocumentLeaf,
  JsonLdObject,
  LearningResourceLeaf,
  MediaObjectLeaf,
  MergeLeafTypes,
  PresentationDigitalDocumentLeaf,
} from 'schema-dts'
import type { CatalogueTopic, Talk } from '../../catalogue/catalogue.ts'
import { topicsOfTalk } from '../../catalogue/questions.ts'
import { titleIn } from '../../words/describe.ts'
import { getMessages } from '../../words/messages.ts'
import { eventOfTalk, otherNames, personOfTalk, workId, type PageContext } from './json-ld-people.ts'
import { breadcrumbs } from './json-ld-site.ts'
import { mediaType } from '../media-type.ts'
import { talkPath, topicPath } from '../../words/site-urls.ts'

type Presentation = MergeLeafTypes<[PresentationDigitalDocumentLeaf, LearningResourceLeaf]>
type LearningDocument = MergeLeafTypes<[DigitalDocumentLeaf, LearningResourceLeaf]>

export interface TalkPageContext extends PageContext {
  topics: readonly CatalogueTopic[]
  /** Absolute address of the record's card. */
  image?: string
}

/** Only the file itself is described, not a page that lists it among others. */
function encoding({ fileRole, links, format, bytes, sha256 }: Talk): { encoding?: MediaObjectLeaf } {
  if (fileRole !== 'original' || links.download === null) return {}
  const type = mediaType(format)
  return {
    encoding: {
      '@type': 'MediaObject',
      contentUrl: links.download,
      ...(type !== null && { encodingFormat: type }),
      ...(bytes !== null && { contentSize: `${bytes} B` }),
      ...(sha256 !== null && { sha256 }),
    },
  }
}

function about(talk: Talk, { urls, locale, topics }: TalkPageContext): { about?: DefinedTermLeaf[] } {
  const own = topicsOfTalk(talk, topics)
  const terms = own.map((topic): DefinedTermLeaf => {
    const url = urls.page(locale, topicPath(topic.id))
    return { '@type': 'DefinedTerm', name: topic[locale], ...otherNames(topic[locale], [topic.zh, topic.en]), url }
  })
  return terms.length > 0 ? { about: terms } : {}
}

function facts(talk: Talk, context: TalkPageContext): Omit<LearningDocument, '@type'> {
  const { urls, locale, image } = context
  const { id, title, otherTitles, language, date, pages, links, summary, level, collection, speakers } = talk
  const name = titleIn(talk, locale).title
  const messages = getMessages(locale)
  const elsewhere = [links.view, links.mirror].filter((link) => link !== null)
  return {
    '@id': workId(id, urls),
    name,
    ...otherNames(name, [title.original, title.zh, title.en, ...otherTitles]),
    url: urls.page(locale, talkPath(id)),
    mainEntityOfPage: urls.page(locale, talkPath(id)),
    ...(image !== undefined && { image }),
    ...(elsewhere.length > 0 && { sameAs: elsewhere }),
    ...(language !== null && { inLanguage: language.split('+') }),
    ...(date !== null && { datePublished: date }),
    ...(speakers.length > 0 && { author: speakers.map((speaker) => personOfTalk(speaker, context)) }),
    ...(summary !== null && { description: summary[locale] }),
    ...(level !== null && { educationalLevel: messages.levels[level] }),
    learningResourceType: messages.kinds[talk.kind],
    ...(pages !== null && { materialExtent: { '@type': 'QuantitativeValue', value: pages, unitText: 'pages' } }),
    isAccessibleForFree: true,
    ...(collection !== null && { isPartOf: { '@type': 'Collection', name: collection[locale] } }),
    ...about(talk, context),
    ...encoding(talk),
  }
}

export function talkJsonLd(talk: Talk, context: TalkPageContext): Presentation | LearningDocument {
  const presented = talk.kind === 'slides' || talk.kind === 'talk'
  return presented
    ? { '@type': ['PresentationDigitalDocument', 'LearningResource'], ...facts(talk, context) }
    : { '@type': ['DigitalDocument', 'LearningResource'], ...facts(talk, context) }
}

/** Everything for the page of a record: the work, the event at which it was given, and the way to the page. */
export function talkPageJsonLd(talk: Talk, context: TalkPageContext): JsonLdObject[] {
  const { urls, locale } = context
  const messages = getMessages(locale)
  const event = talk.event && eventOfTalk(talk.event, talk.id, context)
  const trail = breadcrumbs([
    { name: messages.site.name, url: urls.page(locale, '/') },
    { name: titleIn(talk, locale).title, url: urls.page(locale, talkPath(talk.id)) },
  ])
  return [talkJsonLd(talk, context), ...(event ? [event] : []), trail]
}
