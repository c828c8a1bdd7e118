import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { folderOf, temporaryFolder } from '../../testing/temporary-folder.ts'
import { fetchOriginals, wayFromFolder, type Outcome } from './fetch-originals.ts'
import type { WantedOriginal } from './wanted-originals.ts'

const content = Buffer.from('我们自己的文字，一份小小的原件。\n')
const sha256 = createHash('sha256').update(content).digest('hex')

describe('originals taken from a folder', () => {
  const root = temporaryFolder()
  const wanted: WantedOriginal = {
    id: 'a',
    format: 'pdf',
    location: 'owner/name/a.pdf',
    urls: [],
    sha256,
    gitBlob: null,
    bytes: content.length,
  }
  const cases: [name: string, files: Record<string, string | Buffer>, state: Outcome['state']][] = [
    ['the right file', { 'owner/name/a.pdf': content }, 'fetched'],
    ['another file under its name', { 'owner/name/a.pdf': Buffer.alloc(content.length) }, 'wrong'],
    ['no such file', {}, 'absent'],
    ['a folder under its name', { 'owner/name/a.pdf/b': '' }, 'failed'],
  ]
  for (const [name, files, state] of cases) {
    test(`${name}: ${state}`, async () => {
      const cache = await folderOf(root, {})
      const [outcome] = await fetchOriginals([wanted], cache, wayFromFolder(await folderOf(root, files)), () => undefined)
      assert.equal(outcome?.state, state)
      assert.equal(existsSync(join(cache, 'owner/name/a.pdf')), state === 'fetched')
    })
  }
})
