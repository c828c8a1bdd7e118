import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { sourceVersion } from './source-version.ts'

describe('the version of a module', () => {
  const root = temporaryFolder()
  const prepare = async () => {
    const folder = await folderOf(root, {
      'a.ts':
        "import { b } from './b.ts'\nimport {\n  c,\n} from './c.ts'\nimport type { D } from './d.ts'\nimport sharp from 'sharp'\nexport const a = [b, c, sharp]\n",
      'b.ts': 'export const b = 1\n',
      'c.ts': "import { b } from './b.ts'\nexport const c = b\n",
      'd.ts': 'export type D = string\n',
    })
    const version = () => sourceVersion(join(folder, 'a.ts'))
    return { folder, version }
  }

  for (const [name, changes] of [
    ['a.ts', true],
    ['b.ts', true],
    ['c.ts', true],
    ['d.ts', false],
  ] as const) {
    test(`${changes ? 'changes' : 'stays'} with ${name}`, async () => {
      const { folder, version } = await prepare()
      const before = await version()
      await writeFile(join(folder, name), 'export const other = 2\n')
      assert.equal((await version()) !== before, changes)
    })
  }

  test('text and pictures depend on the PDF library, pictures not on the rules for text', async () => {
    const versions = await Promise.all(
      ['text/extract-pdf.ts', 'worker/draw-pdf.ts', 'text/extract-markdown.ts'].map((name) =>
        sourceVersion(join(import.meta.dirname, '../originals', name)),
      ),
    )
    assert.equal(new Set(versions).size, 3)
    for (const version of versions) assert.match(version, /^[0-9a-f]{12}$/)
  })
})
