/**
 * What the formats of feeds demand, as far as each element is demanded or bounded: for the tests and the check of the
 * built site.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })
const url = z.url()
const link = z.looseObject({ '@href': url, '@rel': z.string() })
const name = z.array(z.looseObject({ name: z.string().min(1) })).optional()
const entrySchema = z.looseObject({
  id: url,
  title: z.string().min(1),
  updated: instant,
  published: instant.optional(),
  link: z.array(link).refine((links) => links.filter((one) => one['@rel'] === 'alternate').length === 1),
  author: name,
  category: z.array(z.looseObject({ '@term': z.string().min(1) })).optional(),
  summary: z.string().optional(),
})
/** RFC 4287. */
const atomSchema = z.looseObject({
  '@xmlns': z.literal('http://www.w3.org/2005/Atom'),
  '@xml:lang': z.string(),
  id: url,
  title: z.string(),
  updated: instant,
  author: name.refine((names) => names?.length === 1),
  link: z.array(link).refine((links) => links.some((one) => one['@rel'] === 'self')),
  entry: z.array(entrySchema).min(1),
})
export type Atom = z.infer<typeof atomSchema>

/** @throws what is wrong with the XML, or with what it says. */
export function parseAtom(xml: string): Atom {
  const valid = XMLValidator.validate(xml)
  if (valid !== true) throw new Error(`${valid.err.msg} (line ${valid.err.line})`)
  const isArray = (tag: string): boolean => ['entry', 'link', 'author', 'category'].includes(tag)
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', isArray, parseTagValue: false })
  const { feed: root } = z.object({ feed: z.unknown() }).parse(parser.parse(xml))
  return atomSchema.parse(root)
}

const author = z.strictObject({ name: z.string(), url: url.optional() })
/** https://www.jsonfeed.org/version/1.1/ */
export const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: url,
  feed_url: url,
  description: z.string(),
  authors: z.array(author),
  language: z.string(),
  items: z.array(
    z.strictObject({
      id: z.string(),
      url,
      external_url: url.optional(),
      title: z.string(),
      content_text: z.string().min(1),
      summary: z.string().optional(),
      date_published: instant.optional(),
      date_modified: instant,
      authors: z.array(author).min(1).optional(),
      tags: z.array(z.string()).min(1).optional(),
      language: z.string(),
      attachments: z.array(z.strictObject({ url, mime_type: z.string(), size_in_bytes: z.int().optional() })).optional(),
    }),
  ),
})
