/**
 * `npm run -s budgets`, on the built site: prints what each kind of page weighs, and fails where something outgrew its budget
 * in `budgets.json`. With `-- --write`, today's bytes become the budgets. Bytes, not times: the same on every machine.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkBuiltSite } from '../publish/built-site.ts'
import { runCommand } from '../tools/command.ts'
import { compareBytes } from './compare-bytes.ts'
import { measureBytes, type Measured } from './measure-bytes.ts'

const command = {
  call: 'npm run -s budgets --',
  does: 'Prints what each kind of page of the built site weighs, and fails where something outgrew its budget.',
  options: { write: { type: 'boolean', does: 'makes today’s bytes the budgets' } },
} as const

await runCommand(command, (values) => {
  const file = join(import.meta.dirname, 'budgets.json')
  const [out, basePath] = [resolve(import.meta.dirname, '../../../out'), process.env.BASE_PATH ?? '']
  checkBuiltSite(out, basePath)
  const measured = measureBytes(out, basePath)
  if (values.write) writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`)
  const { table, problems } = compareBytes(measured, JSON.parse(readFileSync(file, 'utf8')) as Measured)
  process.stdout.write(`${table}\n`)
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  process.exitCode = problems.length === 0 ? 0 : 1
})
