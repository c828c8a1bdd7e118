import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { bareTalk, sampleCatalogue } from '../testing/sample-talks.ts'
import { writeCards } from './write-cards.ts'

const folder = mkdtempSync(join(tmpdir(), 'cards-'))
after(() => rmSync(folder, { recursive: true }))
const folders = { site: join(folder, 'site'), cache: join(folder, 'cache') }
const other = { ...bareTalk, id: 'other' }
const of = (talks: Catalogue['talks']): Catalogue => ({
  ...sampleCatalogue,
  talks,
  topics: [],
  speakers: [],
  events: [],
})

test('a rebuild draws only what changed, and takes away what is gone', async () => {
  assert.deepEqual(await writeCards(of([bareTalk, other]), folders), { count: 3, drawn: 3 })
  writeFileSync(join(folders.site, 'og', 'stray.png'), '')
  assert.deepEqual(await writeCards(of([bareTalk, other]), folders), { count: 3, drawn: 0 })
  const renamed = { ...other, title: { ...other.title, original: '换了标题' } }
  assert.deepEqual(await writeCards(of([bareTalk, renamed]), folders), { count: 3, drawn: 1 })
  assert.deepEqual(await writeCards(of([bareTalk]), folders), { count: 2, drawn: 1 })
  assert.ok(!existsSync(join(folders.site, 'og/talks/other.png')))
  assert.ok(!existsSync(join(folders.site, 'og/stray.png')))
  assert.equal(readdirSync(folders.cache).length, 2)
})
