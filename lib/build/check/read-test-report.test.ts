/** What the runners report of runs of their own: a fault of theirs, or a new version's other words, must not count as well. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { readTestReport } from './read-test-report.ts'

const parent = temporaryFolder()
const reporter = join(import.meta.dirname, 'node-test-report.mjs')

async function reported(files: Record<string, string>): Promise<string[]> {
  const folder = await folderOf(parent, files)
  const report = join(folder, 'report.jsonl')
  const names = Object.keys(files).map((name) => join(folder, name))
  // Without what tells a test that it is one of another run.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined }
  spawnSync(
    process.execPath,
    ['--import', 'tsx', '--test', '--test-reporter', reporter, '--test-reporter-destination', report, ...names],
    { env },
  )
  return readTestReport(report, 'node').map(({ name, file, status }) => `${file.slice(folder.length + 1)} ${name} ${status}`)
}

test('node: each test once, whatever it stands in', async () => {
  const inner =
    "test('passes', () => {}); test('fails', () => { throw new Error('x') }); test('waits', { skip: 'no disk' }, () => {})"
  assert.deepEqual(
    await reported({ 'a.test.mjs': `import { describe, test } from 'node:test'; describe('all', () => { ${inner} })` }),
    ['a.test.mjs passes passed', 'a.test.mjs fails failed', 'a.test.mjs waits (no disk) skipped'],
  )
})

test('node: a describe that is skipped counts as a test that is', async () => {
  const whole =
    "import { describe, test } from 'node:test'; describe('originals', { skip: 'none here' }, () => { test('a', () => {}) })"
  assert.deepEqual(await reported({ 'c.test.mjs': whole }), ['c.test.mjs originals (none here) skipped'])
})

test('node: a file that breaks is a failure', async () => {
  const [only, ...others] = await reported({ 'b.test.mjs': "throw new Error('at once')" })
  assert.match(only ?? '', /b\.test\.mjs failed$/)
  assert.deepEqual(others, [])
})

test('Playwright: the tests of every file, with the names of what they stand in', () => {
  const path = join(parent, 'playwright.json')
  const spec = (title: string, status: string) => ({
    title,
    file: 'a.spec.ts',
    tests: [{ status, results: [{ duration: 200 }, { duration: 50 }] }],
  })
  const suite = {
    title: 'a.spec.ts',
    specs: [spec('opens', 'expected')],
    suites: [
      { title: 'without JavaScript', specs: [spec('reads', 'unexpected'), spec('waits', 'skipped'), spec('races', 'flaky')] },
    ],
  }
  writeFileSync(path, JSON.stringify({ config: { rootDir: '/site/e2e' }, suites: [suite] }))
  assert.deepEqual(readTestReport(path, 'playwright'), [
    { name: 'opens', file: '/site/e2e/a.spec.ts', status: 'passed', milliseconds: 250 },
    { name: 'without JavaScript › reads', file: '/site/e2e/a.spec.ts', status: 'failed', milliseconds: 250 },
    { name: 'without JavaScript › waits', file: '/site/e2e/a.spec.ts', status: 'skipped', milliseconds: 250 },
    { name: 'without JavaScript › races', file: '/site/e2e/a.spec.ts', status: 'passed', isFlaky: true, milliseconds: 250 },
  ])
})

test('a run that ended before it wrote its report reported nothing', () => {
  assert.deepEqual(readTestReport(join(parent, 'none.json'), 'playwright'), [])
})
