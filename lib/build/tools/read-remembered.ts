/** What an earlier run of a program left in a file for this one. */
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** @returns null where it is not there, was cut, as by a full disk, or says something else: then all is made again. */
export function readRemembered<Remembered>(path: string, schema: z.ZodType<Remembered>): Remembered | null {
  if (!existsSync(path)) return null
  const json = readFileSync(path, 'utf8')
  try {
    return schema.parse(JSON.parse(json))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}
