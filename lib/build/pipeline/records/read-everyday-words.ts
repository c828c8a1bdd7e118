/** `everyday-words.yaml` → groups of words that are taken for one another where something is asked. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { everydayWordsSchema } from '../../../catalogue/reference.ts'
import { normalise, noFold } from '../../../search/text/normalise.ts'
import type { Problem } from '../../tools/problem.ts'
import { shownPath } from '../../tools/shown-path.ts'
import { readYaml } from './read-yaml.ts'

const everydayWordsFile = 'everyday-words.yaml'

interface EverydayWords {
  groups: string[][]
  problems: Problem[]
}

/**
 * @param reference the folder that holds it; one without it has no such words.
 * @throws what the file system throws when the file can't be read.
 */
export async function readEverydayWords(reference: string): Promise<EverydayWords> {
  const path = join(reference, everydayWordsFile)
  if (!existsSync(path)) return { groups: [], problems: [] }
  const file = shownPath(path)
  const { value, problems, lineOf } = await readYaml(path, file, everydayWordsSchema)
  const groups = value ?? []
  const doubles = groups.flatMap((group, at) =>
    group.flatMap((word, place): Problem[] => {
      const plain = normalise(word, noFold)
      const first = group.findIndex((other) => normalise(other, noFold) === plain)
      if (first === place) return []
      return [{ file, line: lineOf([at, place]), expected: 'each word once in its group', found: `"${word}" twice` }]
    }),
  )
  return { groups, problems: [...problems, ...doubles] }
}
