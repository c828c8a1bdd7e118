import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { after, test } from 'node:test'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { compileProgram } from './compile-program.ts'

const parent = temporaryFolder()
const isMain = join(import.meta.dirname, 'is-main.ts')

const sources = {
  'program.ts': `
    import { isMain } from ${JSON.stringify(isMain)}
    import { place } from './deep/place.ts'
    const later: { said: string } = await import('./later.ts')
    console.log(JSON.stringify([isMain(import.meta), import.meta.filename, place, later.said]))`,
  'deep/place.ts': 'export const place: string[] = [import.meta.dirname, import.meta.url]',
  'later.ts': "export const said: string = 'later'",
}
async function compile(entry: string): Promise<string> {
  const program = await compileProgram(entry)
  after(() => rmSync(dirname(program), { recursive: true, force: true }))
  return program
}

const run = (program: string) => JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' })) as unknown

test('a program runs without a compiler, and finds what lies beside its source', async () => {
  const folder = await folderOf(parent, sources)
  const program = await compile(join(folder, 'program.ts'))
  const place = [join(folder, 'deep'), pathToFileURL(join(folder, 'deep/place.ts')).href]
  assert.deepEqual(run(program), [true, join(folder, 'program.ts'), place, 'later'])
})

test('one that changed is another', async () => {
  const [first, second] = await Promise.all([
    folderOf(parent, { 'a.ts': 'console.log(1)' }),
    folderOf(parent, { 'a.ts': 'console.log(2)' }),
  ])
  const programs = [await compile(join(first, 'a.ts')), await compile(join(second, 'a.ts'))]
  assert.deepEqual(programs.map(run), [1, 2])
})

test('one that can’t be compiled is told', async () => {
  const folder = await folderOf(parent, { 'a.ts': 'const = 1' })
  await assert.rejects(compileProgram(join(folder, 'a.ts')), /a\.ts:1:6: ERROR/)
})
