/** The export in a real server, where one is installed; `--check URL` compares the whole catalogue. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { openSearcher } from '../measure/relevance/open-searcher.ts'
import { runPipeline } from '../pipeline/run.ts'
import { sampleFolders } from '../testing/sample-data.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { writeOwnFolder } from '../tools/write-own-folder.ts'
import { measureRecall } from './compare.ts'
import { sqlFiles } from './sql-files.ts'
import { openServer, psqlIsInstalled } from './sql-server.ts'
import { startServer } from './start-server.ts'
import { tablesOf } from './tables.ts'

const parent = temporaryFolder()

test('a real server loads the export, twice, and finds what the browser finds', async (t) => {
  const started = psqlIsInstalled() ? startServer() : null
  if (started === null) {
    t.skip('No PostgreSQL server is installed here (Debian: apt install postgresql); PGlite alone was asked.')
    return
  }
  try {
    const [data, out] = [join(parent, 'data'), join(parent, 'export')]
    await runPipeline({ ...sampleFolders, out: data }, () => undefined)
    const opened = await openSearcher(data)
    writeOwnFolder(out, sqlFiles(tablesOf(opened)))
    const server = openServer(started.url)
    await server.load(out)
    await server.load(out)
    t.diagnostic(await server.version())
    const { queries, lost } = await measureRecall(opened, server, { seed: 1, count: 30 })
    assert.ok(queries > 50)
    assert.deepEqual(lost, [])
  } finally {
    started.stop()
  }
})
