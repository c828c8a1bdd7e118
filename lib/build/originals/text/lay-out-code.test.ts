import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { codeSpace, layOutCode, type LineOfPage } from './lay-out-code.ts'

const height = 20
const pitch = 10

/** A line of letters that are all ten wide, or as wide as it is said; a space takes its room and has no box. */
function write(text: string, left: number, top: number, widthOf: (letter: string) => number = () => pitch): LineOfPage {
  let at = left
  const characters = [...text].map((character) => {
    const box = { left: at, right: at + widthOf(character), top, bottom: top - height }
    at = box.right
    return { text: character, box: character === ' ' ? null : box }
  })
  const words = text.replace(/ +/g, ' ').trim()
  const first = characters.find(({ box }) => box)?.box?.left ?? left
  return { text: words, box: { left: first, right: at, top, bottom: top - height }, characters, isTurned: false }
}

const shown = (lines: readonly LineOfPage[]) => layOutCode(lines).map((line) => line.replaceAll(codeSpace, '~'))

describe('lines of code', () => {
  test('are indented as they are', () => {
    const lines = [write('if (open) {', 40, 200), write('  close();', 40, 170), write('}', 40, 140)]
    assert.deepEqual(shown(lines), ['if~(open)~{', '~~close();', '}'])
  })

  test('from where the block begins, though no line of it begins there first', () => {
    assert.deepEqual(shown([write('    a.b = 1', 0, 200), write('  }', 0, 170)]), ['~~a.b~=~1', '}'])
  })

  test('keep what stands under one another', () => {
    const lines = [write('int  id;    // one', 0, 200), write('bool sync;  // two', 0, 170)]
    assert.deepEqual(shown(lines), ['int~~id;~~~~//~one', 'bool~sync;~~//~two'])
  })

  test('with a remark in Chinese, whose characters are wider', () => {
    const wide = (letter: string) => (/\p{Script=Han}/u.test(letter) ? 17 : pitch)
    assert.deepEqual(shown([write('a.id = 1 // 编号', 0, 200, wide), write('  b.id = 2', 0, 170)]), [
      'a.id~=~1~//~编号',
      '~~b.id~=~2',
    ])
  })

  test('with a line between them that is empty', () => {
    assert.deepEqual(shown([write('def a():', 0, 200), write('  pass', 0, 140)]), ['def~a():', '~~pass'])
  })

  test('two blocks, each from its own edge', () => {
    const lines = [write('a.id', 0, 300), write('  b.id', 0, 270), write('c.id', 200, 100), write('  d.id', 200, 70)]
    assert.deepEqual(shown(lines), ['a.id', '~~b.id', 'c.id', '~~d.id'])
  })
})

describe('lines that are none', () => {
  const uneven = (letter: string) => (/[il.]/.test(letter) ? 4 : pitch)
  const cases: [name: string, lines: LineOfPage[]][] = [
    ['letters of many widths', [write('a list', 0, 200, uneven), write('of names', 40, 170, uneven)]],
    ['letters that are as wide in any font', [write('2021', 0, 200), write('2022', 40, 170)]],
    ['one line alone', [write('a.b.c', 40, 200)]],
    ['of another size', [write('a.id', 0, 200), write('b.id', 40, 170, () => 14)]],
    [
      'Chinese',
      [write('先读', 0, 200, () => 20), write('再写 a.id', 40, 170, (letter) => (/[a-z. ]/.test(letter) ? pitch : 20))],
    ],
    ['turned', ['a.id', 'b.id'].map((text, at) => ({ ...write(text, 20 * at, 200 - 30 * at), isTurned: true }))],
  ]
  for (const [name, lines] of cases) {
    test(name, () =>
      assert.deepEqual(
        shown(lines),
        lines.map(({ text }) => text),
      ),
    )
  }

  test('a space that must not break is one as any other', () => {
    assert.deepEqual(layOutCode([{ ...write('a b', 0, 200), text: `a${codeSpace}b` }]), ['a b'])
  })
})
