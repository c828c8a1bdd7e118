import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import test, { after } from 'node:test'
import sharp from 'sharp'
import { drawIcons, manifestIcons } from './draw-icons.ts'

const folder = mkdtempSync(join(tmpdir(), 'icons-'))
after(() => rmSync(folder, { recursive: true }))

test('every icon of the manifest has its size; one that systems cut has no corners of its own', async () => {
  await drawIcons(resolve(import.meta.dirname, '../../../app/icon.svg'), folder)
  const drawn = manifestIcons.filter(({ type }) => type === 'image/png')
  assert.equal(drawn.length, 3)
  for (const icon of drawn) {
    const { data, info } = await sharp(join(folder, icon.path)).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    assert.equal(`${info.width}x${info.height}`, icon.sizes)
    assert.equal(data[3], 'purpose' in icon ? 255 : 0, `${icon.path}: the corner`)
  }
})
