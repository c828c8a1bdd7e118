/** The queries that we judged ourselves, `data/relevance/*.json`, in sets that are measured apart and have floors of their own. */
import { readFile, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import {
  fifthHeldOutFloors,
  floors,
  fourthHeldOutFloors,
  heldOutFloors,
  kindFloors,
  questionFloors,
  secondHeldOutFloors,
  thirdHeldOutFloors,
  type Floors,
} from './floors.ts'
import { judgedQueriesSchema, type JudgedQuery } from './measure.ts'

const folder = resolve(import.meta.dirname, '../../../../data/relevance')

export type SetName =
  | 'words'
  | 'kinds'
  | 'questions'
  | 'held-out'
  | 'second-held-out'
  | 'third-held-out'
  | 'fourth-held-out'
  | 'fifth-held-out'

/** Words to find are in all other files: a new one is measured without a line here. */
const fileOf = {
  kinds: 'kinds.json',
  questions: 'questions.json',
  'held-out': 'questions-held-out.json',
  'second-held-out': 'questions-second-held-out.json',
  'third-held-out': 'questions-third-held-out.json',
  'fourth-held-out': 'questions-fourth-held-out.json',
  'fifth-held-out': 'questions-fifth-held-out.json',
} as const

export const ownSets: readonly { name: SetName; least: Floors }[] = [
  { name: 'words', least: floors },
  { name: 'kinds', least: kindFloors },
  { name: 'questions', least: questionFloors },
  { name: 'held-out', least: heldOutFloors },
  { name: 'second-held-out', least: secondHeldOutFloors },
  { name: 'third-held-out', least: thirdHeldOutFloors },
  { name: 'fourth-held-out', least: fourthHeldOutFloors },
  { name: 'fifth-held-out', least: fifthHeldOutFloors },
]

/** @throws when a file is not an array of judged queries; the message names the file. */
export async function readJudged(path: string): Promise<JudgedQuery[]> {
  const result = judgedQueriesSchema.safeParse(JSON.parse(await readFile(path, 'utf8')))
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new Error(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a file of judged queries'}`)
}

async function filesOf(set: SetName): Promise<string[]> {
  if (set !== 'words') return [fileOf[set]]
  const apart: readonly string[] = Object.values(fileOf)
  return (await readdir(folder)).filter((name) => name.endsWith('.json') && !apart.includes(name)).sort()
}

/** Sets of questions that nobody wrote lines for. */
export const heldOutSets = ownSets.map(({ name }) => name).filter((name) => name.endsWith('held-out'))

/** @throws when a file of the set is not an array of judged queries; the message names the file. */
export async function readOwnSet(set: SetName): Promise<JudgedQuery[]> {
  const files = await filesOf(set)
  return (await Promise.all(files.map((name) => readJudged(join(folder, name))))).flat()
}
