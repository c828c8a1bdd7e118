import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noFold, normaliseMapped } from '../../search/text/normalise.ts'
import { shiftsOf } from './passages.ts'

/** What talks.source_offset does. */
function sourceOffset(shifts: readonly number[], folded: number): number {
  let shift = 0
  for (let at = 0; at < shifts.length; at += 2) if ((shifts[at] ?? 0) <= folded) shift = shifts[at + 1] ?? 0
  return folded + shift
}

for (const source of ['Raft 在 Curve', 'ﬁle ﬁnd', '𠮷野 元 数据', '', '  两端  ', 'ＡＢ c\n\nd'])
  test(`every folded character of ${JSON.stringify(source)} leads back to its own`, () => {
    const mapped = normaliseMapped(source, noFold)
    const shifts = shiftsOf(source, mapped)
    let at = 0
    for (const [folded, character] of [...mapped.text].entries()) {
      const expected = [...source.slice(0, mapped.start[at])].length
      assert.equal(sourceOffset(shifts, folded), expected)
      at += character.length
    }
  })
