/** The three tables that materials refer to: topics, speakers and events; and the reading guides of the topics. */
import { z } from 'zod'
import { facets } from './kinds.ts'
import { idSchema } from './material.ts'

const textSchema = z.string().trim().min(1)
const bilingualSchema = z.strictObject({ zh: textSchema, en: textSchema })

export const vocabularySchema = z.array(
  z.strictObject({
    id: idSchema,
    facet: z.enum(facets),
    zh: textSchema,
    en: textSchema,
    aliases: z.array(textSchema).describe('What people type for it, in any language.'),
    synonyms: z
      .array(z.array(textSchema).min(1))
      .min(1)
      .describe('Groups of words that mean the same, across languages; the first group names the topic itself.'),
    intro: bilingualSchema.describe('One line, for lists.'),
    about: bilingualSchema.nullable().default(null).describe('What it is, in two to four sentences: how its page opens.'),
    parent: idSchema
      .nullable()
      .default(null)
      .describe('The topic of the same facet that it is a part of: a page of that one holds the records of this one too.'),
    start: idSchema
      .nullable()
      .default(null)
      .describe('A record that introduces it to those who know nothing of it yet; the home page begins with these.'),
  }),
)

const record = idSchema.describe('A record of data/materials or data/articles.')
/** A guide of fewer leads nowhere. */
export const minStops = 3
const maxStops = 8

export const readingGuidesSchema = z.array(
  z.strictObject({
    topic: idSchema.describe('A topic of data/vocabulary.yaml.'),
    stops: z
      .array(
        z.union(
          [
            z.strictObject({ record, page: z.int().positive().describe('A page that has a line in that record.') }),
            z.strictObject({ record, section: textSchema.describe('The anchor of a section that has a line in that record.') }),
          ],
          'a record, and either a page or a section of it',
        ),
      )
      .min(minStops)
      .max(maxStops)
      .describe('The places that explain it best, from the introduction to the deep dive.'),
  }),
)

export const speakersSchema = z.array(
  z.strictObject({
    id: idSchema,
    name: textSchema.describe('As most sources write it.'),
    zh: textSchema.nullable(),
    en: textSchema.nullable().describe('As written by a source, or the pinyin of the Chinese name.'),
    aliases: z.array(textSchema).default([]),
    org: textSchema.nullable(),
  }),
)

export const eventsSchema = z.array(
  z.strictObject({
    id: idSchema,
    series: idSchema,
    zh: textSchema,
    en: textSchema,
    city: textSchema.nullable(),
    online: z.boolean().nullable(),
    datedName: z.boolean().default(false).describe('Each meeting is named with its date: “Curve 双周会 2022-01-06”.'),
  }),
)

export const everydayWordsSchema = z
  .array(z.array(textSchema).min(2))
  .describe('Groups of words that are taken for one another where something is asked, in both languages.')

export const leftOutSchema = z
  .array(
    z.strictObject({
      repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'owner/name'),
      path: textSchema.describe('Within the repository; with "/" at its end a folder and all that is in it.'),
      why: textSchema.describe('Why there is no record of it.'),
    }),
  )
  .describe('Documents of the repositories that records are of which were looked at and left out.')

export type LeftOut = z.infer<typeof leftOutSchema>
export type Topic = z.infer<typeof vocabularySchema>[number]
export type ReadingGuide = z.infer<typeof readingGuidesSchema>[number]
export type Speaker = z.infer<typeof speakersSchema>[number]
export type EventEntry = z.infer<typeof eventsSchema>[number]
