import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { runPipeline } from '../pipeline/run.ts'
import { sampleFolders } from '../testing/sample-data.ts'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { drawnFrom, keepPages } from './keep-pages.ts'

const root = temporaryFolder()
const [public_, articles] = [await folderOf(root, {}), await folderOf(root, {})]
const { catalogue } = await runPipeline({ ...sampleFolders, out: join(public_, 'data') }, () => {})

/** Ids of records whose pages another catalogue would draw otherwise. */
function redrawn(change: (copy: Catalogue) => void): string[] {
  const copy = structuredClone(catalogue)
  change(copy)
  const [before, after] = [drawnFrom(catalogue, public_, articles), drawnFrom(copy, public_, articles)]
  return Object.keys(after)
    .filter((id) => before[id] !== after[id])
    .sort()
}

const find = ({ talks }: Catalogue, id: string) => {
  const talk = talks.find((entry) => entry.id === id)
  assert.ok(talk)
  return talk
}

const leadsTo = (id: string) =>
  catalogue.talks
    .filter(({ prerequisites, related }) => prerequisites.includes(id) || related.some((other) => other.id === id))
    .map((talk) => talk.id)

describe('pages are drawn again', () => {
  test('of an article whose text is another', async () => {
    const id = catalogue.talks[0]?.id ?? ''
    const before = drawnFrom(catalogue, public_, articles)
    const after = drawnFrom(catalogue, public_, await folderOf(root, { [`${id}.json`]: '[]' }))
    assert.deepEqual(
      Object.keys(after).filter((other) => before[other] !== after[other]),
      [id],
    )
  })

  test('of a record that changed, and of those that lead to it', () => {
    const id = catalogue.talks.flatMap(({ related }) => related.map((other) => other.id))[0] ?? ''
    const changed = redrawn((copy) => void (find(copy, id).title.zh = '另一个标题'))
    assert.deepEqual(changed, [...new Set([id, ...leadsTo(id)])].sort())
    assert.ok(changed.length > 1 && changed.length < catalogue.talks.length)
  })

  test('of all, where a topic has another name', () => {
    const changed = redrawn(({ topics }) => topics[0] && void (topics[0].zh = '另一个名字'))
    assert.equal(changed.length, catalogue.talks.length)
  })

  test('of its neighbours in a series, where it comes to it', () => {
    const ids = catalogue.talks.map((talk) => talk.id)
    const join3 = (copy: Catalogue, count: number) => {
      for (const talk of copy.talks)
        talk.collection = ids.indexOf(talk.id) < count ? { id: 'one', zh: '系列', en: 'Series' } : null
    }
    const [three, four] = [structuredClone(catalogue), structuredClone(catalogue)]
    join3(three, 3)
    join3(four, 4)
    const [before, after] = [drawnFrom(three, public_, articles), drawnFrom(four, public_, articles)]
    for (const id of ids.slice(0, 4)) assert.notEqual(before[id], after[id], id)
  })
})

/** An export of one page a record. */
async function exportOf(folder: string, ids: readonly string[]): Promise<void> {
  for (const path of ids.flatMap((id) => [`talks/${id}/index.html`, `en/talks/${id}/p/2/index.html`])) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), path)
  }
}

test('an export keeps what would be the same, once it was finished, of the same code', async () => {
  const project = await folderOf(root, { 'public/scripts/page.js': '' })
  await cp(public_, join(project, 'public'), { recursive: true })
  const exported = join(project, '.cache/export')
  const keep = (madeWith = 'code', fresh = false) => keepPages(exported, { project, environment: {}, madeWith, fresh, catalogue })
  const ids = catalogue.talks.map(({ id }) => id)
  const first = keep()
  assert.deepEqual(first.records, [])
  await exportOf(exported, ids)
  first.remember()
  const second = keep()
  assert.deepEqual(second.records, ids)
  const made = await folderOf(root, {})
  assert.equal(second.moveTo(made), 2 * ids.length)
  assert.ok(ids.every((id) => existsSync(join(made, `en/talks/${id}/p/2/index.html`))))
  // It was not finished.
  assert.deepEqual(keep().records, [])
  second.remember()
  assert.deepEqual(keep('other code').records, [])
  second.remember()
  assert.deepEqual(keep('code', true).records, [])
})

test('types are looked at once for the same code, by Next or by whoever calls', async () => {
  const project = await folderOf(root, { '.cache/export/index.html': '' })
  await cp(public_, join(project, 'public'), { recursive: true })
  const typesAreChecked = (madeWith: string, environment: Record<string, string>) => {
    const keeping = keepPages(join(project, '.cache/export'), { project, environment, madeWith, fresh: false, catalogue })
    keeping.remember()
    return keeping.typesAreChecked
  }
  assert.equal(typesAreChecked('code', { TYPES: 'checked' }), true)
  assert.equal(typesAreChecked('code', {}), false, 'the caller before did not say what Next would have found')
  assert.equal(typesAreChecked('code', {}), true)
  assert.equal(typesAreChecked('other code', {}), false)
})
