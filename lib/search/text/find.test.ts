import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFinder } from './find.ts'
import { fc } from '../../build/testing/properties.ts'

const unit = fc.constantFrom('元', '数', '据', '快', 'a', 'b', ' ', '𠀀')
const texts = fc.array(fc.string({ unit, maxLength: 12 }), { maxLength: 12 })

test('finds what plain looking finds, whatever was looked for before', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.string({ unit, minLength: 1, maxLength: 4 }), { maxLength: 12 }), (haystacks, words) => {
      const { find, occurs } = createFinder(haystacks)
      for (const word of words) {
        const plain = haystacks.flatMap((text, index) => (text.includes(word) ? [index] : []))
        assert.deepEqual(find(word), plain)
        assert.equal(occurs(word), plain.length > 0)
      }
    }),
  )
})

test('never denies that two characters adjoin where they do', () => {
  fc.assert(
    fc.property(texts, (haystacks) => {
      const { mayAdjoin } = createFinder(haystacks)
      for (const text of haystacks) for (let at = 1; at < text.length; at += 1) assert.ok(mayAdjoin(text.slice(at - 1, at + 1)))
    }),
  )
})

test('denies most pairs that stand nowhere', () => {
  const { mayAdjoin } = createFinder(['元数据高可用', '快照克隆'])
  assert.deepEqual(['用快', '据元', 'ab', '克用'].filter(mayAdjoin), [])
})
