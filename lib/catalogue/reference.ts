/** The three tables that materials refer to: topics, speakers and events. */
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
    intro: bilingualSchema,
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

export type Topic = z.infer<typeof vocabularySchema>[number]
export type Speaker = z.infer<typeof speakersSchema>[number]
export type EventEntry = z.infer<typeof eventsSchema>[number]
