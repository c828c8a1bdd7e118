/** What `npm start` leaves for later, by a program of its own, so that readers' questions do not wait for it. */
import { resolve } from 'node:path'
import { Writable } from 'node:stream'
import { runSteps } from '../run-steps.ts'
import { localSteps } from '../steps.ts'

const project = resolve(import.meta.dirname, '../../..')
const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })

await runSteps(localSteps, { project, environment: process.env, fresh: false, output: nowhere })
