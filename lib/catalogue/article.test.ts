import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { articleContentSchema, contentsOf, idsOf, outlineOf, textOf, type ArticleNode } from './article.ts'

const heading = (level: 1 | 2 | 3 | 4, text: string): ArticleNode => ({ tag: `h${level}`, id: text, children: [text] })
const depths = (...levels: (1 | 2 | 3 | 4)[]) =>
  contentsOf(outlineOf(levels.map((level, at) => heading(level, `${at}`)))).map(({ id, depth }) => [id, depth])

describe('the table of contents of an article', () => {
  test('leaves out the title that stands above all else', () => {
    assert.deepEqual(depths(1, 2, 3, 2), [
      ['1', 1],
      ['2', 2],
      ['3', 1],
    ])
    assert.deepEqual(depths(1, 2, 1), [
      ['0', 1],
      ['1', 2],
      ['2', 1],
    ])
    assert.deepEqual(depths(2), [['0', 1]])
  })

  test('leaves out the finest levels', () => {
    assert.deepEqual(depths(1, 1, 2, 3, 4), [
      ['0', 1],
      ['1', 1],
      ['2', 2],
      ['3', 3],
    ])
  })

  test('leaves out one level more where more than 80 entries would stand in it', () => {
    const finest = (count: number) => Array.from({ length: count }, () => 3 as const)
    assert.equal(depths(1, 1, 2, ...finest(77)).length, 80)
    assert.equal(depths(1, 1, 2, ...finest(78)).length, 3)
  })
})

test('every heading has its entry, also one without text, so that none takes the level of another', () => {
  const content: ArticleNode[] = [heading(1, '甲'), { tag: 'h2', children: [] }, heading(2, '乙')]
  const outline = outlineOf(content)
  assert.equal(outline.length, 3)
  assert.deepEqual(
    contentsOf(outline).map(({ text }) => text),
    ['乙'],
  )
})

test('a picture is no text of a heading, and is one of a paragraph', () => {
  const content: ArticleNode[] = [
    { tag: 'h1', id: '甲', children: ['甲', { tag: 'img', children: ['标志'] }] },
    {
      tag: 'p',
      children: [
        { tag: 'img', children: ['标志'] },
        { tag: 'a', id: 'name:乙', children: ['乙'] },
      ],
    },
  ]
  assert.deepEqual(outlineOf(content), [{ id: '甲', text: '甲', depth: 1 }])
  assert.deepEqual(content.map(textOf), ['甲标志', '标志乙'])
  assert.deepEqual(idsOf(content), ['甲', 'name:乙'])
})

test('what is not named can not be said', () => {
  for (const node of [
    { tag: 'script', children: ['broken=1'] },
    { tag: 'p', onclick: 'broken=1', children: [] },
    { tag: 'p', children: [{ tag: 'iframe', children: [] }] },
    { tag: 'td', columns: 1_000_000, children: [] },
  ])
    assert.ok(!articleContentSchema.safeParse([node]).success, node.tag)
})
