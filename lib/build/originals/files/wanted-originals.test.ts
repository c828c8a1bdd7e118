import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { listWanted, type RecordFile } from './wanted-originals.ts'

const talk: RecordFile = {
  id: 'a',
  format: 'pdf',
  fileRole: 'original',
  linkOnly: false,
  repo: 'owner/name',
  path: '2022/题.pdf',
  sha256: null,
  gitBlob: null,
  bytes: 10,
  links: { view: null, download: 'https://example.org/a.pdf', listing: null, mirror: 'https://example.org/b.pdf', slides: null },
}

describe('originals that are wanted', () => {
  test('with the links to the file itself, pinned before mirrored', () => {
    const urls = ['https://example.org/a.pdf', 'https://example.org/b.pdf']
    const known = { sha256: null, gitBlob: null, bytes: 10 }
    assert.deepEqual(listWanted({ talks: [talk] }), [
      { id: 'a', format: 'pdf', location: 'owner/name/2022/题.pdf', urls, ...known },
    ])
  })

  test('with a mirror that is named by its page as the file behind it, and without one that can’t be told', () => {
    const commit = '0'.repeat(40)
    const urlsOf = (mirror: string) => listWanted({ talks: [{ ...talk, links: { ...talk.links, mirror } }] })[0]?.urls
    assert.deepEqual(urlsOf(`https://github.com/a/b/blob/${commit}/%E9%A2%98.md`), [
      'https://example.org/a.pdf',
      `https://raw.githubusercontent.com/a/b/${commit}/%E9%A2%98.md`,
    ])
    assert.deepEqual(urlsOf(`https://gitee.com/a/b/blob/${commit}/a.md`), ['https://example.org/a.pdf'])
  })

  const unwanted: [name: string, change: Partial<RecordFile>][] = [
    ['a third-party copy', { linkOnly: true }],
    ['a page that lists it', { fileRole: 'page' }],
    ['a record of a dump alone', { fileRole: null, repo: null, path: null }],
    ['nothing to check it by', { bytes: null }],
    ['a format that has no text of pages', { format: 'pptx' }],
    ['a path out of the folder', { path: '../../etc/passwd' }],
    ['a path out of it on another system', { path: '..\\..\\a.pdf' }],
    ['an absolute path', { path: '/etc/passwd' }],
  ]
  for (const [name, change] of unwanted)
    test(`not: ${name}`, () => assert.deepEqual(listWanted({ talks: [{ ...talk, ...change }] }), []))

  test('articles in Markdown and in plain text', () => {
    const talks = ['md', 'txt'].map((format) => ({ ...talk, format }))
    assert.deepEqual(
      listWanted({ talks }).map(({ format }) => format),
      ['markdown', 'markdown'],
    )
  })
})
