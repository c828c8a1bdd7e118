/** What `npm start` leaves for later, records before pages of their documents, by a program of its own, so that readers' questions do not wait for it. */
import { resolve } from 'node:path'
import { Writable } from 'node:stream'
import { runSteps, type Environment, type Step } from '../run-steps.ts'
import { localSteps } from '../steps.ts'

const project = resolve(import.meta.dirname, '../../..')
const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })

const run = (steps: readonly Step[], environment: Environment) =>
  runSteps(steps, { project, environment, fresh: false, output: nowhere })

await run(
  localSteps.filter(({ name }) => name === 'pages' || name === 'site'),
  { ...process.env, PAGES: 'records' },
)
await run(localSteps, process.env)
