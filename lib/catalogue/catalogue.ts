/**
 * What the pipeline concludes and everyone may fetch: `catalogue.json`. Stable: later versions add fields, they do not
 * change or drop these. Version 2 says null for what a listing does not tell (price, pages, size, bytes, age), which
 * version 1 could not, and takes ratings with decimals. Version 3 leads with `links.view` to the document itself
 * wherever its address is known; `links.listing` is the page that lists it, where version 2 led. What is only added
 * leaves the version as it is.
 */
import { z } from 'zod'
import { ageUnits, facets, kinds, languages, levels, sizeUnits } from './kinds.ts'
import { dateSources, relationTypes, statusStates } from './material.ts'

/** How the ids of talks that are only listed, without an original, begin. */
export const listingPrefix = 'listing-'

const instant = z.string().nullable()
const bilingual = z.object({ zh: z.string(), en: z.string() })
const questions = z.object({ zh: z.array(z.string()), en: z.array(z.string()) }).nullable()

export const listingSchema = z.object({
  title: z.string(),
  snippet: z.string(),
  price: z
    .int()
    .nonnegative()
    .nullable()
    .describe('In the points of the site (码力); null where its digits may belong to the text.'),
  priceCertain: z.boolean().describe('False where more than one digit touches the text before it.'),
  pages: z.int().positive().nullable().describe('Null where the site shows "-".'),
  size: z
    .object({ value: z.number().positive(), unit: z.enum(sizeUnits) })
    .nullable()
    .describe('Null where the site shows "0 Bytes".'),
  bytes: z.int().nonnegative().nullable().describe('size.value × 1024ⁿ, rounded: what the site shows, not what the file has.'),
  age: z
    .object({ value: z.int().nonnegative(), unit: z.enum(ageUnits) })
    .nullable()
    .describe('Relative to the unknown day of the dump; null where the site shows none, or 刚刚, which also stands for no date.'),
  rating: z.number().min(0).max(5).nullable(),
  url: z.string().nullable().describe('The address of the document at the site, where the dump tells it.'),
  file: z.string().describe('The dump, relative to the folder of dumps.'),
  line: z.int().positive(),
  titleSource: z
    .enum(['material', 'guess', 'page'])
    .describe('Where the title ends: as a known title does, by a guess, or as the saved page of the site marks it.'),
  evidence: z
    .object({ by: z.enum(['title', 'pages', 'size', 'pages-and-size']) })
    .nullable()
    .describe('What agrees with the original beside the title; null where the record has no original.'),
})

export const talkSchema = z.object({
  id: z.string(),
  url: z.string().describe('Its page: absolute where the site knows where it lies, else from the root of its host.'),
  formerIds: z.array(z.string()),
  title: z.object({ original: z.string(), zh: z.string().nullable(), en: z.string().nullable() }),
  otherTitles: z.array(z.string()),
  kind: z.enum(kinds),
  language: z.enum(languages).nullable(),
  speakers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      nameEn: z.string().nullable(),
      org: z.string().nullable(),
      role: z.enum(['speaker', 'author']),
      jobTitle: z.string().nullable(),
    }),
  ),
  event: z
    .object({
      id: z.string(),
      name: z.string(),
      nameEn: z.string(),
      series: z.string(),
      date: z.string().nullable(),
      city: z.string().nullable(),
      online: z.boolean().nullable(),
    })
    .nullable(),
  collection: z.object({ id: z.string(), zh: z.string(), en: z.string() }).nullable(),
  date: z.string().nullable(),
  dateSource: z.enum(dateSources).nullable(),
  dateEvidence: z.string().nullable(),
  topics: z.array(z.string()).describe('facet:id'),
  level: z.enum(levels).nullable(),
  prerequisites: z.array(z.string()),
  status: z.array(
    z.object({
      state: z.enum(statusStates),
      zh: z.string(),
      en: z.string(),
      by: z.string().nullable(),
      evidence: z.union([z.object({ page: z.int() }), z.object({ file: z.string() })]),
    }),
  ),
  pages: z.int().positive().nullable(),
  bytes: z.int().positive().nullable(),
  format: z.string().nullable(),
  sha256: z.string().nullable(),
  gitBlob: z.string().nullable(),
  repo: z.string().nullable().describe('Where the original lies, or the page that lists it: fileRole says which.'),
  commit: z.string().nullable(),
  ref: z.string().nullable(),
  path: z.string().nullable(),
  fileRole: z.enum(['original', 'page']).nullable().describe('page: repo, commit and path are those of links.listing.'),
  linkOnly: z.boolean(),
  links: z.object({
    view: z.string().nullable().describe('The original; the page that lists it where that has no address of its own.'),
    download: z.string().nullable(),
    listing: z
      .string()
      .nullable()
      .describe('A page that lists it among others, pinned to a commit, where no file of its own is known.'),
    mirror: z.string().nullable(),
    slides: z.string().nullable(),
  }),
  linkChecked: z.string().nullable().describe('The day of the last link check that found it, or null.'),
  summary: bilingual.nullable(),
  background: z.boolean().describe('Of a neighbour of Curve and PolarDB.'),
  questions: questions.describe('What the abstract answers, as a reader would ask.'),
  guide: z
    .array(z.object({ page: z.int().positive(), zh: z.string(), en: z.string(), questions }))
    .describe('The pages that a reader jumps to.'),
  lines: z
    .array(z.object({ page: z.int().positive(), zh: z.string(), en: z.string(), questions }))
    .describe('What the other pages say that say something.'),
  sections: z
    .array(z.object({ anchor: z.string(), zh: z.string(), en: z.string(), questions }))
    .describe('What the sections of an article say.'),
  silentPages: z.array(z.int().positive()).describe('Pages that rightly have no line.'),
  parts: z.array(z.object({ title: z.string(), url: z.string() })),
  videos: z.array(z.object({ url: z.string(), scope: z.enum(['talk', 'event', 'series', 'live-room', 'folder']) })),
  related: z.array(z.object({ id: z.string(), type: z.enum(relationTypes) })),
  history: z.array(z.object({ path: z.string(), commit: z.string(), gitBlob: z.string(), bytes: z.int().nullable() })),
  editions: z
    .array(z.object({ url: z.string(), zh: z.string(), en: z.string() }))
    .describe('The same document in other places or forms.'),
  verified: z.enum(['blob', 'text', 'listing', 'seed']).nullable(),
  uncertain: z.array(z.string()),
  notes: z.string().nullable(),
  source: z.string().nullable().describe('The file of the project that holds the record; null where there is only a dump.'),
  added: instant.describe('When that file came to the catalogue (RFC 3339); null where the history is not at hand.'),
  updated: instant.describe('When it was last changed.'),
  listings: z.array(listingSchema),
})

export const catalogueSchema = z.object({
  $schema: z.string().describe('The address of this schema, as `url` of a record.'),
  schemaVersion: z.literal(3).describe('Goes up where a field is dropped or means something else, not where one is added.'),
  url: z.string().describe('The catalogue’s home page.'),
  version: z
    .string()
    .nullable()
    .describe('Of the data: the day of the last change, "2026.11.28"; null where the history is not at hand.'),
  updated: instant.describe('When anything in the data was last changed (RFC 3339).'),
  licence: z
    .object({ name: z.string(), title: z.string(), path: z.string() })
    .describe('Of abstracts, lines and questions; facts are free, and originals belong to their authors.'),
  dumps: z.array(
    z.object({
      file: z.string(),
      declaredTotal: z.int().nonnegative().nullable(),
      pagerPages: z.array(z.int().positive()),
      records: z.int().nonnegative(),
    }),
  ),
  talks: z.array(talkSchema),
  topics: z.array(
    z.object({
      id: z.string(),
      facet: z.enum(facets),
      zh: z.string(),
      en: z.string(),
      aliases: z.array(z.string()),
      synonyms: z.array(z.array(z.string())),
      intro: bilingual,
      about: bilingual.nullable().describe('What it is, in some sentences.'),
      parent: z.string().nullable().describe('The topic of the same facet that it is a part of.'),
      start: z.string().nullable().describe('The id of a record that introduces it.'),
      reading: z
        .array(z.object({ id: z.string(), page: z.int().positive().nullable(), anchor: z.string().nullable() }))
        .describe('What explains it best, from the introduction to the deep dive: a page, or a section by its anchor.'),
    }),
  ),
  speakers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      zh: z.string().nullable(),
      en: z.string().nullable(),
      aliases: z.array(z.string()),
      org: z.string().nullable(),
    }),
  ),
  events: z.array(
    z.object({
      id: z.string(),
      series: z.string(),
      zh: z.string(),
      en: z.string(),
      city: z.string().nullable(),
      online: z.boolean().nullable(),
    }),
  ),
})

export type Listing = z.infer<typeof listingSchema>
export type Talk = z.infer<typeof talkSchema>
export type Catalogue = z.infer<typeof catalogueSchema>
export type CatalogueTopic = Catalogue['topics'][number]
