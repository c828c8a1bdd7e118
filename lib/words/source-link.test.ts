import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { forgeFile, sourceLink } from './source-link.ts'

const root = 'https://github.com/owner/name/blob/0a1b'
const view = `${root}/docs/cn/a.md`

describe('where a link of an article leads', () => {
  const cases: [href: string, link: string | null][] = [
    ['b.md', `${root}/docs/cn/b.md`],
    ['./img/a b.png', `${root}/docs/cn/img/a%20b.png`],
    ['../img/%E5%9B%BE.png', `${root}/docs/img/%E5%9B%BE.png`],
    ['img\\a.png', `${root}/docs/cn/img/a.png`],
    ['/img/a.png', `${root}/img/a.png`],
    ['../../../../../etc/passwd', null],
    ['/../../issues', null],
    ['//example.org/a.png', 'https://example.org/a.png'],
    ['https://example.org/甲', 'https://example.org/%E7%94%B2'],
    ['https://', null],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['javascript:a()', null],
    ['C:\\a.png', null],
    ['', null],
  ]
  for (const [href, link] of cases) test(href === '' ? 'nowhere' : href, () => assert.equal(sourceLink(href, view), link))

  test('without an address of the article, only an absolute one', () => {
    assert.equal(sourceLink('b.md', null), null)
    assert.equal(sourceLink('https://example.org/', null), 'https://example.org/')
  })

  test('of an article that lies on another kind of site', () => {
    assert.equal(sourceLink('../b.html', 'https://example.org/docs/cn/a.html'), 'https://example.org/docs/b.html')
  })
})

describe('files of the forge', () => {
  test('whatever the branch', () => {
    assert.deepEqual(forgeFile('https://github.com/owner/name/blob/master/docs/%E7%94%B2.md?plain=1#b'), {
      repo: 'owner/name',
      path: 'docs/甲.md',
    })
  })
  for (const link of [
    'https://github.com/owner/name/issues/1',
    'https://example.org/a/b/blob/c/d',
    'https://github.com/a/b/blob/c/%E7',
  ])
    test(`none: ${link}`, () => assert.equal(forgeFile(link), null))
})
