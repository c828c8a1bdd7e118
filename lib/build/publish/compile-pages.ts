/**
 * The code of the pages → `.next`, compiled. It needs nothing of what the pages tell, so that it is made beside the catalogue; and
 * nothing of it changes with a record.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { exportFolder, failureOf, runNext, type NextToRun } from './run-next.ts'

const nameOf = (project: string) => join(project, '.next/BUILD_ID')

/** What Next writes last of all before it turns to pages. */
const marker = (project: string) => join(project, '.next/export-marker.json')

/** @returns whether `.next` holds the compiled output of just this code */
export function isCompiled({ project, code }: Pick<NextToRun, 'project' | 'code'>): boolean {
  const path = nameOf(project)
  return existsSync(path) && existsSync(marker(project)) && readFileSync(path, 'utf8') === code
}

/** @throws with the end of what Next printed */
export async function compilePages(next: NextToRun): Promise<void> {
  const { project, environment } = next
  // To keep what would make the next time quicker takes a fifth of the time, and most compile once.
  const COMPILED_BEFORE = existsSync(nameOf(project)) ? 'yes' : 'no'
  for (const path of [nameOf(project), marker(project)]) rmSync(path, { force: true })
  // What other code formatted (`lib/site/references.ts`).
  rmSync(join(project, '.cache/references'), { recursive: true, force: true })
  const { printed } = await runNext('compile', { ...next, environment: { ...environment, COMPILED_BEFORE } })
  // Having compiled, Next turns to an export for which there are no pages yet, and says that it can't: that is no failure.
  rmSync(join(project, exportFolder), { recursive: true, force: true })
  if (!isCompiled(next)) throw failureOf('compile the pages', printed)
}

/** The whole project's, with the routes' types that Next wrote when it compiled. @throws with what is wrong, as the compiler says it */
export async function checkTypes(project: string): Promise<void> {
  const child = spawn(process.execPath, [join(project, 'node_modules/typescript/bin/tsc'), '--noEmit'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const status = await new Promise<number | null>((done, failed) => child.on('close', done).on('error', failed))
  if (status !== 0) throw new Error(`The types do not agree:\n${printed.trim()}`)
}
