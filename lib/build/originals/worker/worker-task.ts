/** What is said between the process that builds and the processes that open files nobody vouches for. */
import { z } from 'zod'
import { seenTextSchema } from '../ocr/seen-text.ts'

export const taskSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), path: z.string() }),
  z.object({ kind: z.literal('places'), path: z.string() }),
  z.object({ kind: z.literal('article'), path: z.string() }),
  z.object({ kind: z.literal('pictures'), path: z.string(), folder: z.string() }),
  z.object({
    kind: z.literal('seen'),
    path: z.string(),
    /** A `RecogniserModule`. */
    recogniser: z.string(),
    cache: z.string(),
    leftOut: seenTextSchema.shape.leftOut,
  }),
  /** Starts the recogniser and reads nothing. */
  z.object({ kind: z.literal('start'), recogniser: z.string() }),
])
export type WorkerTask = z.infer<typeof taskSchema>

export const answerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('page'), page: z.int() }),
  z.object({ type: z.literal('done'), result: z.unknown() }),
  z.object({ type: z.literal('failed'), reason: z.string() }),
])
export type WorkerAnswer = z.infer<typeof answerSchema>
