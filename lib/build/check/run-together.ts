/**
 * Test files in one process, each a suite of its own: what they import is loaded once.
 *
 *   node --import tsx lib/build/check/run-together.ts FILE…
 */
import { resolve } from 'node:path'
import { after, mock, suite } from 'node:test'
import { pathToFileURL } from 'node:url'

let loaded: Promise<unknown> = Promise.resolve()
for (const file of process.argv.slice(2)) {
  void suite(file, async () => {
    // What a file mocks is its own.
    after(() => {
      mock.timers.reset()
      mock.reset()
    })
    // One after the other: of two that wait for the same module while they are loaded, one would not be waited for.
    const load = () => import(pathToFileURL(resolve(file)).href)
    loaded = loaded.then(load, load)
    await loaded
  })
}
