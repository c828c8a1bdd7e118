import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { runPipeline } from '../pipeline/run.ts'
import { sampleFolders } from '../testing/sample-data.ts'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { drawnFrom } from './drawn-from.ts'

const root = temporaryFolder()
const [files, articles] = [await folderOf(root, {}), await folderOf(root, {})]
const { catalogue } = await runPipeline({ ...sampleFolders, out: join(files, 'data') }, () => {})
const first = catalogue.talks[0]?.id ?? ''

const changed = (before: Record<string, string>, after: Record<string, string>) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((path) => before[path] !== after[path]).sort()

/** Paths of pages that another catalogue would draw otherwise. */
function redrawn(change: (copy: Catalogue) => void): string[] {
  const copy = structuredClone(catalogue)
  change(copy)
  return changed(drawnFrom(catalogue, files, articles), drawnFrom(copy, files, articles))
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
  test('of a record that changed, of those that lead to it, and of what lists it', () => {
    const talk = catalogue.talks.find(({ id, speakers }) => speakers.length > 0 && leadsTo(id).length > 0)
    assert.ok(talk)
    const paths = redrawn((copy) => void (find(copy, talk.id).title.zh = '另一个标题'))
    const records = paths.filter((path) => path.startsWith('talks/'))
    assert.deepEqual(
      records,
      [`talks/${talk.id}`, `talks/${talk.id}/p`, ...leadsTo(talk.id).map((id) => `talks/${id}`)].sort(),
      'of those that lead to it no page of a document',
    )
    for (const speaker of talk.speakers) assert.ok(paths.includes(`speakers/${speaker.id}`))
    for (const key of talk.topics) assert.ok(paths.includes(key.replace(/^.*:/, 'topics/')), key)
    if (talk.event) assert.ok(paths.includes(`events/${talk.event.id}`))
    const others = catalogue.speakers.filter(({ id }) => !talk.speakers.some((speaker) => speaker.id === id))
    for (const { id } of others) assert.ok(!paths.includes(`speakers/${id}`), id)
  })

  test('of a speaker whose name is another', () => {
    const { id } = catalogue.talks.flatMap(({ speakers }) => speakers)[0] ?? { id: '' }
    const paths = redrawn(({ speakers }) => {
      for (const speaker of speakers) if (speaker.id === id) speaker.aliases = ['别名']
    })
    assert.deepEqual(paths, [`speakers/${id}`])
  })

  test('of every topic, where a record is of another: how many it has stands beside each', () => {
    const paths = redrawn((copy) => void (find(copy, first).topics = []))
    for (const { id } of catalogue.topics) assert.ok(paths.includes(`topics/${id}`), id)
  })

  test('of all, where a topic or an event has another name', () => {
    const every = Object.keys(drawnFrom(catalogue, files, articles)).sort()
    assert.deepEqual(
      redrawn(({ topics }) => topics[0] && void (topics[0].zh = '另一个名字')),
      every,
    )
    assert.deepEqual(
      redrawn(({ events }) => events[0] && void (events[0].zh = '另一个名字')),
      every,
    )
  })

  test('of its neighbours in a series, and of the series, where it comes to it', () => {
    const ids = catalogue.talks.map((talk) => talk.id)
    const join3 = (copy: Catalogue, count: number) => {
      for (const talk of copy.talks)
        talk.collection = ids.indexOf(talk.id) < count ? { id: 'one', zh: '系列', en: 'Series' } : null
    }
    const [three, four] = [structuredClone(catalogue), structuredClone(catalogue)]
    join3(three, 3)
    join3(four, 4)
    const paths = changed(drawnFrom(three, files, articles), drawnFrom(four, files, articles))
    for (const id of ids.slice(0, 4)) assert.ok(paths.includes(`talks/${id}`), id)
    assert.ok(paths.includes('series/one'))
  })

  test('of parts of a long list, where a record comes before them', () => {
    const copies = (copy: Catalogue, count: number) => {
      const talk = find(copy, first)
      copy.talks = Array.from({ length: count }, (_, index) => ({ ...talk, id: `copy-${index}`, date: `${2000 + (index % 20)}` }))
    }
    const [before, after] = [structuredClone(catalogue), structuredClone(catalogue)]
    copies(before, 600)
    copies(after, 601)
    const lists = changed(drawnFrom(before, files, articles), drawnFrom(after, files, articles)).filter((path) =>
      path.startsWith('list/'),
    )
    assert.deepEqual(lists, ['list/2', 'list/3'])
  })

  test('of an article whose text is another, and of others that may lead to it', async () => {
    const second = catalogue.talks[1]?.id ?? ''
    const at = (text: string) => folderOf(root, { [`${first}.json`]: text, [`${second}.json`]: '[]' })
    const [before, after] = await Promise.all([at('[]'), at('[{}]')])
    const paths = changed(drawnFrom(catalogue, files, before), drawnFrom(catalogue, files, after))
    for (const path of [`talks/${first}`, `talks/${first}/read`, `talks/${second}/read`]) assert.ok(paths.includes(path), path)
    assert.ok(!paths.includes(`talks/${second}/p`))
  })

  test('of one that has a card now', async () => {
    const before = drawnFrom(catalogue, files, articles)
    const card = await folderOf(root, { [`og/talks/${first}.png`]: '' })
    cpSync(join(files, 'data'), join(card, 'data'), { recursive: true })
    const paths = changed(before, drawnFrom(catalogue, card, articles))
    assert.deepEqual(paths, [`talks/${first}`, `talks/${first}/p`])
  })
})
