/**
 * Calls programs of the project one after another in one process, since each would load the same modules again.
 *
 *   node --import tsx lib/build/check/call-commands.ts '[["lib/build/build.ts", "--help"]]'
 *
 * Prints, as JSON, what each answered: `[{ "code": 0, "stdout": "…", "stderr": "" }]`.
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a program printed, and the code with which it would have ended. */
export interface Answer {
  code: number
  stdout: string
  stderr: string
}

const calls = JSON.parse(process.argv[2] ?? '[]') as readonly (readonly string[])[]
const answers: Answer[] = []
const streams = { stdout: process.stdout, stderr: process.stderr }
const print = process.stdout.write.bind(process.stdout)
// Each program listens to them.
for (const stream of Object.values(streams)) stream.setMaxListeners(0)
for (const [at, [script = '', ...words]] of calls.entries()) {
  const answer: Answer = { code: 0, stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    streams[name].write = (text: string | Uint8Array) => {
      answer[name] += String(text)
      return true
    }
  }
  process.argv = [process.execPath, resolve(script), ...words]
  process.exitCode = 0
  // A module runs once for each address.
  await import(`${pathToFileURL(resolve(script)).href}?call=${at}`)
  answer.code = Number(process.exitCode)
  answers.push(answer)
}
process.exitCode = 0
print(JSON.stringify(answers))
