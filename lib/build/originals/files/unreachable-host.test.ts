import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { folderOf, temporaryFolder } from '../../testing/temporary-folder.ts'
import { usualLimits } from './download-file.ts'
import { fetchOriginals, unreachableLines, waysByLink } from './fetch-originals.ts'
import type { WantedOriginal } from './wanted-originals.ts'

const root = temporaryFolder()

/** The port of a server that listens no more. */
async function closedPort(): Promise<number> {
  const closed = createServer()
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
  const address = closed.address()
  await new Promise((resolve) => closed.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

test('a host that can’t be reached is asked once for all files, and each says so', async () => {
  const port = await closedPort()
  const wanted = ['a', 'b', 'c'].map((id): WantedOriginal => {
    const known = { sha256: null, gitBlob: null, bytes: 1 }
    return { id, format: 'pdf', location: `owner/name/${id}.pdf`, urls: [`http://127.0.0.1:${port}/${id}`], ...known }
  })
  const outcomes = await fetchOriginals(wanted, await folderOf(root, {}), waysByLink(usualLimits), () => undefined)
  assert.deepEqual(
    outcomes.map(({ state, reason }) => `${state} ${reason}`),
    wanted.map(() => `unreachable 127.0.0.1:${port} can't be reached (ECONNREFUSED)`),
  )
  const lines = unreachableLines(outcomes)
  assert.equal(lines.length, 1)
  assert.match(lines[0] ?? '', /can't be reached \(ECONNREFUSED\): 3 files were not fetched/)
})
