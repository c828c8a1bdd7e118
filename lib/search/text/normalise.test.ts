import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalise, normaliseMapped, noFold } from './normalise.ts'
import { fc } from '../../build/testing/properties.ts'

const fold = new Map([
  ['緩', '缓'],
  ['儲', '储'],
])
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        'Ｒ',
        'a',
        '元',
        '緩',
        ' ',
        '\u3000',
        '\u200b',
        '⾏',
        '㍿',
        'ﬁ',
        'É',
        'e\u0301',
        '\ud83d',
        '\ude00',
        '😀',
        '𠀀',
        '-',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
)

for (const [input, expected] of [
  ['Ｒａｆｔ', 'raft'],
  ['⾏⽇⽬', '行日目'],
  ['緩存', '缓存'],
  ['儲 存', '储存'],
  ['Raft 在 Curve', 'raft在curve'],
  ['  leader \n\t election ', 'leader election'],
  ['元\u200b数\ufeff据', '元数据'],
  ['ﬁle①', 'file1'],
  ['Zürich Zu\u0308rich', 'zurich zurich'],
  ['㍿', '株式会社'],
  ['a\ud800b\udc00', 'ab'],
  ['\ud835\u200b\udc00', ''],
  ['𝐑𝐚𝐟𝐭', 'raft'],
  ['İstanbul', 'istanbul'],
] as const) {
  test(`${JSON.stringify(input)} is compared as ${JSON.stringify(expected)}`, () => {
    assert.equal(normalise(input, fold), expected)
  })
}

test('every character is normalised once and for all', () => {
  const changing: string[] = []
  for (let code = 0; code <= 0xffff; code += 1) {
    const once = normalise(`a${String.fromCharCode(code)}b`, noFold)
    if (normalise(once, noFold) !== once) changing.push(code.toString(16))
  }
  assert.deepEqual(changing, [])
})

test('is idempotent', () => {
  fc.assert(
    fc.property(text, (input) => {
      const once = normalise(input, fold)
      assert.equal(normalise(once, fold), once)
    }),
  )
})

test('leaves no space beside a Han character and no two together', () => {
  fc.assert(
    fc.property(text, (input) => assert.doesNotMatch(normalise(input, fold), /\p{Script=Han}\s|\s\p{Script=Han}|\s\s|^\s|\s$/u)),
  )
})

test('the mapped form is the plain form, and its ranges lie in the text, whole characters in order', () => {
  fc.assert(
    fc.property(text, (input) => {
      const mapped = normaliseMapped(input, fold)
      assert.equal(mapped.text, normalise(input, fold))
      assert.equal(mapped.start.length, mapped.text.length)
      assert.equal(mapped.end.length, mapped.text.length)
      const insidePair = (at: number) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(input.slice(at - 1, at + 1))
      mapped.start.forEach((start, index) => {
        const end = mapped.end[index] ?? -1
        assert.ok(start >= (mapped.start[index - 1] ?? 0) && start < end && end <= input.length)
        assert.ok(!insidePair(start) && !insidePair(end))
      })
    }),
  )
})
