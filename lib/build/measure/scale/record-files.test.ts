import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindOf, sharesOf } from './record-files.ts'

const cases: [path: string, kind: ReturnType<typeof kindOf>][] = [
  ['talks/curve-mds/index.html', 'page'],
  ['talks/curve-mds/__next._tree.txt', 'page'],
  ['en/talks/curve-mds/index.html', 'otherLanguage'],
  ['talks/curve-mds/embed/index.html', 'embeds'],
  ['en/talks/curve-mds/oembed.json', 'embeds'],
  ['talks/curve-mds/index.md', 'programs'],
  ['talks/curve-mds/qr-en.svg', 'programs'],
  ['talks/curve-mds/index.html.br', 'compressed'],
  ['talks/index.html', null],
  ['data/talks/x/index.html', null],
]
for (const [path, kind] of cases)
  test(`${path} is ${kind ?? 'of no record'}`, () => {
    assert.equal(kindOf(path), kind)
  })

test('shares are per record', () => {
  const files = cases.map(([path]) => ({ path, bytes: 10 }))
  const { page, embeds, compressed } = sharesOf(files, 2)
  assert.deepEqual(
    [page, embeds, compressed],
    [
      { files: 1, bytes: 10 },
      { files: 1, bytes: 10 },
      { files: 0.5, bytes: 5 },
    ],
  )
})
