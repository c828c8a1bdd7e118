import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { runPipeline } from '../pipeline/run.ts'
import { sampleFolders } from '../testing/sample-data.ts'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { pagesLater } from './pages-later.ts'

const out = await folderOf(temporaryFolder(), {})
const { catalogue } = await runPipeline({ ...sampleFolders, out }, () => {})
const [latest] = catalogue.talks
assert.ok(latest)
/** One that is older than all others, to which the home page does not lead. */
const old = { ...latest, id: 'old', date: '1999-01-01', kind: 'meeting-notes' as const }
const shelf = { ...catalogue, talks: [...catalogue.talks, old] }

/** Enough for some to wait. */
const many = Array.from({ length: 60 }, (_, index) => `speakers/${index}`)
const pages = ['topics/raft', 'list/2', 'series/a', 'events/a', 'talks/old', 'talks/old/p', 'talks/old/read', ...many]

describe('of the pages that are to be made', () => {
  test('the first run makes topics and the list, and leaves the rest', () => {
    const later = new Set(pagesLater('first', pages, shelf))
    assert.deepEqual(
      pages.filter((path) => !later.has(path)),
      ['topics/raft', 'list/2'],
    )
  })

  test('the first run makes records to which the home page leads, and the pages of those by which it says to begin', () => {
    const [topic] = catalogue.topics
    assert.ok(topic)
    const curve = { ...topic, id: 'curve', reading: [{ id: 'begun', page: 2, anchor: null }] }
    const line = { page: 2, zh: '一行', en: 'A line', questions: null }
    const begun = { ...old, id: 'begun', guide: [], lines: [line], sections: [] }
    const led = { ...shelf, topics: [curve], talks: [...shelf.talks, begun] }
    const asked = ['begun', 'old', latest.id].flatMap((id) => [`talks/${id}`, `talks/${id}/p`, `talks/${id}/read`])
    const later = new Set(pagesLater('first', [...asked, ...many], led))
    assert.deepEqual(
      asked.filter((path) => !later.has(path)),
      ['talks/begun', 'talks/begun/p', 'talks/begun/read', `talks/${latest.id}`],
    )
  })

  test('the second leaves documents page by page, and articles', () => {
    assert.deepEqual(pagesLater('records', pages, shelf), ['talks/old/p', 'talks/old/read'])
  })

  test('the last leaves none, nor does any where there are few', () => {
    assert.deepEqual(pagesLater(undefined, pages, shelf), [])
    assert.deepEqual(pagesLater('first', ['talks/old', 'talks/old/p'], shelf), [])
  })
})
