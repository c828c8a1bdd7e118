import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, test } from 'node:test'
import { runSteps, type Step } from './run-steps.ts'
import { folderOf, temporaryFolder } from './testing/temporary-folder.ts'

const root = temporaryFolder()

/** A build of two steps: data/a.txt → made/a.txt → made/b.txt. */
async function prepare(): Promise<{
  project: string
  ran: string[]
  run: (environment?: Record<string, string>, fresh?: boolean) => Promise<string[]>
  steps: Step[]
}> {
  const project = await folderOf(root, { 'data/a.txt': '1', 'package-lock.json': '{}' })
  mkdirSync(join(project, 'made'))
  const ran: string[] = []
  const step = (name: string, need: string): Step => ({
    name,
    title: name,
    needs: [need],
    settings: ['BASE_PATH'],
    leaves: [`made/${name}.txt`],
    run: ({ environment }) => {
      ran.push(name)
      writeFileSync(join(project, `made/${name}.txt`), `${name} ${environment.BASE_PATH ?? ''}`)
      return Promise.resolve('made')
    },
  })
  const steps = [step('a', 'data/a.txt'), step('b', 'made/a.txt')]
  const output = new Writable({ write: (_chunk, _encoding, done) => done() })
  const run = async (environment = {}, fresh = false) => {
    await runSteps(steps, { project, environment, fresh, output })
    return ran.splice(0)
  }
  return { project, ran, run, steps }
}

describe('a step is run', () => {
  test('once, where nothing changes', async () => {
    const { run } = await prepare()
    assert.deepEqual(await run(), ['a', 'b'])
    assert.deepEqual(await run(), [])
    assert.deepEqual(await run({}, true), ['a', 'b'])
  })

  test('when what it needs has another content, and those after it only when theirs has', async () => {
    const { run, project } = await prepare()
    await run()
    writeFileSync(join(project, 'data/a.txt'), '1')
    assert.deepEqual(await run(), [])
    writeFileSync(join(project, 'data/a.txt'), '2')
    assert.deepEqual(await run(), ['a'])
    assert.deepEqual(await run({ BASE_PATH: '/x' }), ['a', 'b'])
  })

  test('when what it left is gone, or was written by another', async () => {
    const { run, project } = await prepare()
    await run()
    rmSync(join(project, 'made/b.txt'))
    assert.deepEqual(await run(), ['b'])
    writeFileSync(join(project, 'made/b.txt'), 'something else')
    assert.deepEqual(await run(), ['b'])
  })

  test('when what is remembered of it was cut', async () => {
    const { run, project } = await prepare()
    await run()
    writeFileSync(join(project, '.cache/steps/b.json'), '{"needs')
    assert.deepEqual(await run(), ['b'])
  })

  test('again after it failed, and those before it are not', async () => {
    const { run, steps, project } = await prepare()
    await run()
    const whole = steps[1]?.run
    assert.ok(steps[1] && whole)
    steps[1].run = () => Promise.reject(new Error('broken'))
    writeFileSync(join(project, 'made/b.txt'), 'something else')
    await assert.rejects(run(), /broken/)
    steps[1].run = whole
    assert.deepEqual(await run(), ['b'])
  })
})

test('what is needed of what was made earlier is told of where it was not', async () => {
  const { steps, project } = await prepare()
  const step: Step = {
    ...steps[0],
    ...{ name: 'c', run: ({ catalogue }: { catalogue: () => unknown }) => Promise.resolve(String(catalogue())) },
  } as Step
  const output = new Writable({ write: (_chunk, _encoding, done) => done() })
  await assert.rejects(runSteps([step], { project, environment: {}, fresh: false, output }), /run `npm run data` first/)
})

test('a step apart begins with the first, is waited for in its place, fails the build there, and is stopped where another does', async () => {
  const { steps, project, ran } = await prepare()
  const output = new Writable({ write: (_chunk, _encoding, done) => done() })
  const last: Step = { ...(steps[1] as Step), name: 'apart', isApart: true }
  const build = (ends: () => Promise<string>) =>
    runSteps([...steps, last], {
      project,
      environment: {},
      fresh: true,
      output,
      apart: (name) => {
        ran.push(`${name} begins`)
        return {
          ended: () => {
            ran.push(`${name} is waited for`)
            return ends()
          },
          stop: () => ran.push(`${name} is stopped`),
        }
      },
    })
  await build(() => Promise.resolve('made'))
  assert.deepEqual(ran.splice(0), ['apart begins', 'a', 'b', 'apart is waited for', 'apart is stopped'])
  await assert.rejects(
    build(() => Promise.reject(new Error('broken'))),
    /broken/,
  )
  ran.splice(0)
  steps[1] = { ...(steps[1] as Step), run: () => Promise.reject(new Error('broken before')) }
  await assert.rejects(
    build(() => Promise.resolve('made')),
    /broken before/,
  )
  assert.deepEqual(ran.splice(0), ['apart begins', 'a', 'apart is stopped'])
})
