/**
 * What people write: one original each in `data/materials/<id>.yaml` or `data/articles/<id>.yaml`.
 * The same schema is exported as JSON Schema for editors (`data/schema/material.schema.json`).
 */
import { z } from 'zod'
import { facets, kinds, languages, levels } from './kinds.ts'

const idWords = 'an id of lower-case ASCII letters, digits and single hyphens'
/** A permanent identifier: lower-case ASCII words and digits, joined by single hyphens. */
export const idSchema = z.string(idWords).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, idWords)

const dateWords = 'an ISO date: YYYY-MM-DD, or YYYY-MM where the day is unknown'
const dateSchema = z
  .string(dateWords)
  .regex(/^\d{4}-\d{2}(-\d{2})?$/, { error: dateWords, abort: true })
  .refine((date) => {
    const day = date.length === 7 ? `${date}-01` : date
    const parsed = new Date(`${day}T00:00:00Z`)
    return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day)
  }, 'a date that exists')

const urlSchema = z.url({ protocol: /^https$/, error: 'an https URL' })
const textSchema = z.string().trim().min(1)
const sha256Words = '64 hex digits (SHA-256), in quotes if all are digits'
const gitIdWords = '40 hex digits (git SHA-1), in quotes if all are digits'
const sha256Schema = z.string(sha256Words).regex(/^[0-9a-f]{64}$/, sha256Words)
const gitIdSchema = z.string(gitIdWords).regex(/^[0-9a-f]{40}$/, gitIdWords)
const bilingualSchema = z.strictObject({ zh: textSchema, en: textSchema })
const questionsSchema = z
  .strictObject({ zh: z.array(textSchema).min(1).max(5), en: z.array(textSchema).min(1).max(5) })
  .describe('What it answers, asked by an engineer who does not know the words of the document. Searched, not shown.')

export const relationTypes = [
  'superseded-by',
  'supersedes',
  'later-version',
  'earlier-version',
  'same-topic',
  'same-topic-en',
  'same-topic-zh',
  'same-series',
  'same-event',
] as const
export type RelationType = (typeof relationTypes)[number]

/** The relation that the other record must name: A superseded-by B ⇔ B supersedes A. */
export const inverseRelation: Record<RelationType, RelationType> = {
  'superseded-by': 'supersedes',
  supersedes: 'superseded-by',
  'later-version': 'earlier-version',
  'earlier-version': 'later-version',
  'same-topic': 'same-topic',
  'same-topic-en': 'same-topic-zh',
  'same-topic-zh': 'same-topic-en',
  'same-series': 'same-series',
  'same-event': 'same-event',
}

/**
 * Where a date comes from. `front-matter` and `pdf` are what the file says of itself; `figures` is the day in the name
 * of its newest figure, so the earliest that it can be of.
 */
export const dateSources = ['filename', 'readme', 'cover', 'front-matter', 'pdf', 'figures', 'first-commit'] as const

export const statusStates = ['draft', 'partly-implemented', 'implemented', 'superseded', 'option-chosen'] as const

const statusSchema = z.strictObject({
  state: z.enum(statusStates),
  zh: textSchema,
  en: textSchema,
  by: idSchema.optional().describe('The record that supersedes this one.'),
  evidence: z
    .union([z.strictObject({ page: z.int().positive() }), z.strictObject({ file: textSchema })])
    .describe('Where the document says so: a PDF page, or words of the file name.'),
})

const topicPattern = new RegExp(`^(${facets.join('|')}):[a-z0-9]+(-[a-z0-9]+)*$`)

const fileSchema = z
  .strictObject({
    role: z
      .enum(['original', 'page'])
      .describe('original: the document itself. page: a page that lists it together with others.'),
    format: z.enum(['pdf', 'pptx', 'md', 'txt', 'php']),
    repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'owner/name'),
    commit: gitIdSchema,
    ref: textSchema.nullable().default(null).describe('A ref that must be fetched to reach the commit, such as a pull request.'),
    path: textSchema,
    pages: z.int().positive().nullable().describe('Counted in the file itself; null where it could not be read.'),
    bytes: z.int().positive().nullable().describe('Measured on the file itself; null where it could not be read.'),
    sha256: sha256Schema.nullable(),
    gitBlob: gitIdSchema.nullable(),
    firstCommit: z.strictObject({ date: dateSchema, commit: gitIdSchema, author: textSchema, subject: z.string() }).nullable(),
    linkOnly: z.boolean().default(false).describe('A third-party copy: linked, never fetched or mirrored.'),
  })
  .describe('Where the original lies, pinned to a commit.')

export const materialSchema = z.strictObject({
  id: idSchema,
  formerIds: z.array(idSchema).default([]),
  kind: z.enum(kinds).exclude(['unknown']),
  language: z.enum(languages),
  title: z.strictObject({
    original: textSchema,
    zh: textSchema.nullable(),
    en: textSchema.nullable(),
    others: z.array(textSchema).default([]).describe('Other titles it goes by; dump records are recognised by them.'),
  }),
  speakers: z
    .array(
      z.strictObject({
        id: idSchema,
        role: z.enum(['speaker', 'author']),
        org: textSchema.nullable().describe('As the source states it for this record; null where it does not.'),
        jobTitle: textSchema.nullable().default(null),
      }),
    )
    .describe('Empty where nobody is named.'),
  event: z
    .strictObject({
      id: idSchema.describe('An entry of data/events.yaml.'),
      date: dateSchema.nullable().describe('The day of this part of the event, where known.'),
    })
    .nullable(),
  collection: z.strictObject({ id: idSchema, zh: textSchema, en: textSchema }).nullable(),
  date: dateSchema.nullable(),
  dateSource: z.enum(dateSources).nullable(),
  dateEvidence: textSchema.nullable().default(null),
  topics: z.array(z.string().regex(topicPattern, 'facet:id, as in data/vocabulary.yaml')),
  level: z.enum(levels).nullable().default(null),
  prerequisites: z.array(idSchema).default([]),
  status: z.array(statusSchema).default([]),
  background: z.boolean().default(false).describe('Of a neighbour of Curve and PolarDB: never before their own documents.'),
  summary: bilingualSchema.nullable().default(null),
  questions: questionsSchema.nullable().default(null).describe('What the abstract answers.'),
  guide: z
    .array(
      z.strictObject({ page: z.int().positive(), ...bilingualSchema.shape, questions: questionsSchema.nullable().default(null) }),
    )
    .default([])
    .describe('The pages that a reader jumps to.'),
  lines: z
    .array(
      z.strictObject({ page: z.int().positive(), ...bilingualSchema.shape, questions: questionsSchema.nullable().default(null) }),
    )
    .default([])
    .describe('What the other pages say that say something.'),
  sections: z
    .array(
      z.strictObject({
        anchor: textSchema.describe('As the heading is addressed at its source, without "#".'),
        ...bilingualSchema.shape,
        questions: questionsSchema.nullable().default(null),
      }),
    )
    .default([])
    .describe('What the sections of an article say.'),
  silentPages: z
    .array(z.int().positive())
    .default([])
    .describe(
      'Pages that rightly have no line: covers, agendas, thanks, code that goes on, a slide that is still being built up.',
    ),
  cover: z
    .union([z.int().positive(), z.literal('none')], 'a page, or none')
    .nullable()
    .default(null)
    .describe(
      'The page whose picture stands for the document; none: its title does. Unless it is said, the first page that shows something.',
    ),
  file: fileSchema,
  links: z.strictObject({
    document: urlSchema
      .optional()
      .describe(
        'Where the document itself stands, of which file is only a page that lists it. view and download lead to that page.',
      ),
    view: urlSchema,
    download: urlSchema,
    mirror: urlSchema.optional(),
    slides: urlSchema.optional(),
  }),
  parts: z.array(z.strictObject({ title: textSchema, url: urlSchema })).default([]),
  videos: z
    .array(z.strictObject({ url: urlSchema, scope: z.enum(['talk', 'event', 'series', 'live-room', 'folder']) }))
    .default([]),
  related: z.array(z.strictObject({ id: idSchema, type: z.enum(relationTypes) })).default([]),
  relatedArticles: z.array(idSchema).default([]).describe('Articles and meeting notes on the same subject.'),
  history: z
    .array(z.strictObject({ path: textSchema, commit: gitIdSchema, gitBlob: gitIdSchema, bytes: z.int().positive().nullable() }))
    .default([])
    .describe('Earlier files of the same document.'),
  editions: z
    .array(z.strictObject({ url: urlSchema, ...bilingualSchema.shape }))
    .default([])
    .describe('The same document in other places or forms, and how it differs.'),
  listing: z
    .strictObject({ dump: textSchema, line: z.int().positive() })
    .nullable()
    .default(null)
    .describe('The record of our own dump that this is, judged by hand; matching must arrive at the same.'),
  catalogueEntry: z
    .strictObject({
      title: textSchema,
      pages: z.int().positive(),
      size: z.strictObject({ value: z.number().positive(), unit: z.enum(['B', 'KB', 'MB', 'GB']) }),
      url: urlSchema,
    })
    .nullable()
    .default(null)
    .describe('What a stored page of the document site shows for it.'),
  verified: z
    .enum(['blob', 'text', 'listing', 'seed'])
    .describe(
      'blob: the file was hashed. text: its text was read. listing: seen in a listing only. seed: known from the dump only.',
    ),
  uncertain: z.array(textSchema).default([]).describe('Fields that are not certain, and why.'),
  notes: textSchema.nullable().default(null),
})

/** One original: facts, our own words about it, and where each fact comes from. */
export type Material = z.infer<typeof materialSchema>
