/**
 * `npm run check`: every check in order, each with its output, and at the end the gist of what failed and one line that counts
 * them all. A step that counts tests contributes their number, any other counts as one.
 */
import { spawn } from 'node:child_process'
import { nginxIsInstalled } from '../serve/start-nginx.ts'
import { counted, gist, type Count } from './count-tests.ts'

interface Step {
  name: string
  command: string
  env?: Record<string, string>
}

const own = '.cache/own'
const underPath = { BASE_PATH: '/storage-talks', ORIGINALS_DIR: `${own}/originals` }
const steps: Step[] = [
  { name: 'Lint', command: 'npm run -s lint' },
  { name: 'Format', command: 'prettier --check --log-level warn .' },
  { name: 'Types', command: 'next typegen && tsc --noEmit' },
  { name: 'Unit and data tests', command: 'npm run -s unit' },
  // The parser's fuzz is among the unit tests, with a tenth of its inputs.
  { name: 'A tenth of the slow tests', command: 'npm run -s test:tenth' },
  { name: 'Records in canonical form', command: 'npm run -s format:data -- --check' },
  {
    name: 'Build under a base path, with records of our own',
    command: `tsx lib/build/check/own-original.ts ${own} && npm run -s data -- --materials ${own}/materials --dumps ${own}/dumps && npm run -s site`,
    env: underPath,
  },
  // The second server that we have a configuration for, where there is one; the first serves the other build.
  nginxIsInstalled
    ? { name: 'Browser tests under it, behind nginx', command: 'playwright test', env: { ...underPath, SERVER: 'nginx' } }
    : { name: 'Browser tests under it', command: 'playwright test', env: underPath },
  { name: 'Build', command: 'npm run -s build' },
  { name: 'What the site says to programs', command: 'npm run -s validate' },
  { name: 'Bytes of each kind of page', command: 'npm run -s budgets' },
  { name: 'Relevance floors', command: 'npm run -s relevance' },
  { name: 'Browser tests', command: 'playwright test' },
]

function run({ command, env }: Step): Promise<{ passed: boolean; output: string }> {
  return new Promise((done) => {
    const child = spawn(command, {
      shell: true,
      env: { ...process.env, FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const pass = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString()
      stream.write(chunk)
    }
    child.stdout.on('data', pass(process.stdout))
    child.stderr.on('data', pass(process.stderr))
    child.on('close', (code) => done({ passed: code === 0, output }))
  })
}

const total: Count = { passed: 0, failed: 0 }
const failures: string[] = []
for (const step of steps) {
  process.stdout.write(`\n── ${step.name}\n`)
  const { passed, output } = await run(step)
  const { passed: more, failed } = counted(output, passed)
  total.passed += more
  total.failed += failed
  if (failed > 0) failures.push(`\n── Failed: ${step.name}\n${gist(output)}\n`)
}
process.stdout.write(failures.join(''))
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed === 0 ? 0 : 1
