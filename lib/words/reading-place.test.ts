import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingPlace } from './reading-place.ts'

const view = 'https://example.org/faq.md'
const background = encodeURIComponent('背景')

interface Given {
  page?: number
  anchor?: string
  source?: string | null
  hasArticle?: boolean
}

const cases: [what: string, given: Given, link: string, leaves: boolean][] = [
  ['a page', { page: 3 }, '/en/talks/faq/p/3/', false],
  ['a section of an article that is read here', { anchor: '背景', hasArticle: true }, `/en/talks/faq/read/#${background}`, false],
  ['a section of an article that is not', { anchor: '背景' }, `${view}#${background}`, true],
  ['a section of what has no address', { anchor: '背景', source: null }, '/en/talks/faq/', false],
  ['a whole document', {}, '/en/talks/faq/', false],
]
for (const [what, { page = null, anchor = null, source = view, hasArticle = false }, link, leaves] of cases) {
  test(`${what} is read at ${link}`, () => {
    const talk = { id: 'faq', links: { view: source } }
    assert.deepEqual(readingPlace(talk, { page, anchor }, hasArticle, 'en'), { link, leaves })
  })
}
