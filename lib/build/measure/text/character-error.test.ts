import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { comparedCharacters, countDistance, editDistance } from './character-error.ts'

describe('distance from a reference', () => {
  const cases: [text: string, reference: string, inOrder: number, inAnyOrder: number][] = [
    ['写放大', '写放大', 0, 0],
    ['写 放\n大', '写放大', 0, 0],
    ['⽂件', '文件', 0, 0],
    ['写大', '写放大', 1, 1],
    ['写小大', '写放大', 1, 1],
    ['标题正文', '正文标题', 4, 0],
    ['', '正文', 2, 2],
    ['正文', '', 2, 2],
  ]
  for (const [text, reference, inOrder, inAnyOrder] of cases) {
    test(`${JSON.stringify(text)} from ${JSON.stringify(reference)}`, () => {
      const [a, b] = [comparedCharacters(text), comparedCharacters(reference)]
      assert.deepEqual([editDistance(a, b), countDistance(a, b)], [inOrder, inAnyOrder])
    })
  }
})
