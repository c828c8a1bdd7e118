import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerptAround, findSpans, type Span } from './highlight.ts'
import { normalise, noFold } from '../text/normalise.ts'
import { fc } from '../../build/testing/properties.ts'

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('元数据', 'Raft', 'braft', '😀', '𠀀', ' ', '，', 'Ｒａｆｔ', '㍿', '\ud83d', 'ha', 'share'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))
const words = fc.array(fc.constantFrom('元数', '数据', 'raft', '😀', '𠀀', '会', 'ha', 'a', ''), { maxLength: 4 })

function insidePair(whole: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(whole.slice(at - 1, at + 1))
}

function marked(whole: string, spans: readonly Span[]): string[] {
  return spans.map(([start, end]) => whole.slice(start, end))
}

for (const [input, searched, expected] of [
  ['Raft在Curve中的实践', ['raft', '实践'], ['Raft', '实践']],
  ['元数据与元 数 据', ['元数据'], ['元数据', '元 数 据']],
  ['元数据', ['元数', '数据'], ['元数据']],
  ['Ｒａｆｔ协议', ['raft'], ['Ｒａｆｔ']],
  ['braft', ['raft'], ['raft']],
  ['HA in shared mode', ['ha'], ['HA']],
  ['and a pair of B+ trees, plan A', ['a', 'b'], ['a', 'B', 'A']],
  ['bandwidth', ['a'], []],
  ['磁盘c上', ['c'], ['c']],
  ['㍿网易', ['会社网'], ['㍿网']],
  ['a😀b', ['😀'], ['😀']],
] as const) {
  test(`marks ${searched.join(', ')} in ${input}`, () => {
    assert.deepEqual(marked(input, findSpans(input, searched, noFold)), expected)
  })
}

test('marked and unmarked pieces make up the text; each marked piece holds a word; no surrogate pair is split', () => {
  fc.assert(
    fc.property(text, words, (input, searched) => {
      const spans = findSpans(input, searched, noFold)
      let rebuilt = ''
      let at = 0
      for (const [start, end] of spans) {
        assert.ok(start >= at && end > start && !insidePair(input, start) && !insidePair(input, end))
        assert.ok(searched.some((word) => word !== '' && normalise(input.slice(start, end), noFold).includes(word)))
        rebuilt += input.slice(at, start) + input.slice(start, end)
        at = end
      }
      assert.equal(rebuilt + input.slice(at), input)
    }),
  )
})

test('an excerpt is a piece of the text with its own spans, cut outside surrogate pairs', () => {
  fc.assert(
    fc.property(text, words, fc.integer({ min: 10, max: 120 }), (input, searched, length) => {
      const spans = findSpans(input, searched, noFold)
      const excerpt = excerptAround(input, spans, length)
      const from = excerpt.cutBefore ? input.indexOf(excerpt.text) : 0
      assert.ok(from >= 0 && excerpt.text.length <= length)
      assert.ok(
        !/^[\udc00-\udfff]/.test(excerpt.text) ||
          /^[\udc00-\udfff]/.test(input) ||
          excerpt.cutBefore === false ||
          !insidePair(input, from),
      )
      assert.ok(excerpt.spans.every(([start, end]) => start >= 0 && end > start && end <= excerpt.text.length))
      if (!excerpt.cutBefore && !excerpt.cutAfter)
        assert.deepEqual(excerpt, { text: input, spans, cutBefore: false, cutAfter: false })
    }),
  )
})

test('an excerpt stands where most words do', () => {
  const long = `${'前文很长。'.repeat(40)}快照，快照，快照。${'后文。'.repeat(40)}快照`
  const excerpt = excerptAround(long, findSpans(long, ['快照'], noFold), 60)
  assert.equal(excerpt.spans.length, 3)
  assert.ok(excerpt.cutBefore && excerpt.cutAfter)
})
