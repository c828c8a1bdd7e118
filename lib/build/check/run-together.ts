/**
 * Test files in one process, each a suite of its own: what they import is loaded once. Tests of one run while the next is loaded, so
 * none may change what the process is: its user, its folder, its environment for longer than it reads it.
 *
 *   node --import tsx lib/build/check/run-together.ts FILE…
 */
import { resolve } from 'node:path'
import { after, mock, suite } from 'node:test'
import { pathToFileURL } from 'node:url'

for (const file of process.argv.slice(2)) {
  let loaded: Promise<unknown> = Promise.resolve()
  void suite(file, async () => {
    // What a file mocks is its own.
    after(() => {
      mock.timers.reset()
      mock.reset()
    })
    loaded = import(pathToFileURL(resolve(file)).href)
    await loaded
  })
  // One after the other: what waits while it is loaded would else go on in another file's suite. A failure is told of by its suite.
  await Promise.allSettled([loaded])
}
