/** For tests: a folder that goes when the test is over. */
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'

/** An empty folder; removed after the tests of the file (or of the `describe` around the call). */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'storage-talks-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A new folder below `parent` that holds these files. */
export async function folderOf(parent: string, files: Record<string, string | Buffer>): Promise<string> {
  const folder = mkdtempSync(join(parent, 'of-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return folder
}
