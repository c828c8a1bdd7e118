/** `npm run dev`: the site while you work on it, by Next's own server. */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { runSteps } from '../run-steps.ts'
import { stepsOfDev } from '../steps.ts'
import { runCommand } from '../tools/command.ts'

const project = resolve(import.meta.dirname, '../../..')

const command = {
  call: 'npm run dev --',
  does: 'Serves the site while you work on it.',
  options: { port: { type: 'string', value: 'PORT', does: 'instead of PORT, or 3000' } },
} as const

await runCommand(command, async (values) => {
  await runSteps(stepsOfDev, { project, environment: process.env, fresh: false, output: process.stdout })
  const port = values.port === undefined ? [] : ['--port', values.port]
  const next = spawn(process.execPath, [join(project, 'node_modules/next/dist/bin/next'), 'dev', ...port], {
    cwd: project,
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => next.kill(signal))
  process.exitCode = await new Promise<number>((done) => next.on('close', (code) => done(code ?? 1)))
})
