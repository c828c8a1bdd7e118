/**
 * JSON Schemas of what people write, made from the zod schemas, so that an editor completes and checks while typing.
 * Draft 7, as the language server for YAML knows no later one in full.
 */
import { z } from 'zod'
import { materialSchema } from './material.ts'
import {
  eventsSchema,
  everydayWordsSchema,
  leftOutSchema,
  readingGuidesSchema,
  speakersSchema,
  vocabularySchema,
} from './reference.ts'

export type JsonSchema = z.core.JSONSchema.BaseSchema

const input = (schema: z.ZodType, title: string): JsonSchema => ({
  title,
  ...z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }),
})

/** By the name of the file in `data/schema/`, without `.schema.json`. */
export const jsonSchemas = {
  material: input(materialSchema, 'A document, talk or article'),
  vocabulary: input(vocabularySchema, 'The topics'),
  'reading-guides': input(readingGuidesSchema, 'What to read of a topic, in order'),
  speakers: input(speakersSchema, 'The speakers and authors'),
  events: input(eventsSchema, 'The events'),
  'everyday-words': input(everydayWordsSchema, 'Everyday words for technical ones'),
  'left-out': input(leftOutSchema, 'Documents that were looked at and left out'),
} as const
