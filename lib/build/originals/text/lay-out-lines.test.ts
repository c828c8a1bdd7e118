import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { lineEndHyphen } from './clean-characters.ts'
import { codeSpace } from './lay-out-code.ts'
import { layOutLines, type Glyph } from './lay-out-lines.ts'

const height = 20
const width = 10

/** Glyphs from a place, each ten wide and twenty high; a space takes its room and has no box. */
function write(text: string, left: number, top: number, isTurned = false): Glyph[] {
  return [...text].map((character, at) => {
    const from = left + width * at
    const box = { left: from, right: from + width, top, bottom: top - height }
    return { text: character, box: character === ' ' ? null : box, isTurned }
  })
}

/** What PDFium puts between lines, and between words. */
const lineEnd: Glyph[] = ['\r', '\n'].map((text) => ({ text, box: null, isTurned: false }))
const space: Glyph[] = [{ text: ' ', box: null, isTurned: false }]

describe('lines of a page', () => {
  const cases: [name: string, glyphs: Glyph[], lines: string[]][] = [
    ['none on an empty page', [], []],
    ['as they are', [...write('one two', 0, 100), ...lineEnd, ...write('three', 0, 70)], ['one two', 'three']],
    [
      'that stand under one another, and have only a space between',
      [...write('架构', 0, 100), ...space, ...write('● 存储', 0, 60)],
      ['架构', '● 存储'],
    ],
    [
      'that are in pieces on one row',
      [...write('研发达10+', 0, 100), ...lineEnd, ...write('年', 60, 100), ...lineEnd, ...write('以上', 0, 70)],
      ['研发达10+年', '以上'],
    ],
    ['of which the number is written last', [...write('介绍', 60, 100), ...space, ...write('01', 10, 102)], ['01 介绍']],
    [
      'in another order than that of the page',
      [...write('05 问答', 0, 40), ...lineEnd, ...write('04 优化', 0, 70), ...lineEnd, ...write('03 应用', 0, 100)],
      ['03 应用', '04 优化', '05 问答'],
    ],
    [
      'of which the footer is drawn first: it stays there',
      [...write('page 3', 0, 0), ...lineEnd, ...write('title', 0, 300), ...lineEnd, ...write('body', 0, 270)],
      ['page 3', 'title', 'body'],
    ],
    [
      'one of another column in the way: the order is the author’s',
      [...write('box 2 text', 0, 70), ...lineEnd, ...write('note', 200, 70), ...lineEnd, ...write('box 2', 0, 100)],
      ['box 2 text', 'note', 'box 2'],
    ],
    [
      'in columns: what stands beside the others stays behind them',
      [
        ...write('left 1', 0, 100),
        ...lineEnd,
        ...write('left 2', 0, 70),
        ...lineEnd,
        ...write('right 1', 200, 100),
        ...lineEnd,
        ...write('right 2', 200, 70),
      ],
      ['left 1', 'left 2', 'right 1', 'right 2'],
    ],
    [
      'a row of a table',
      [
        ...write('故障', 0, 100),
        ...space,
        ...write('4s', 300, 100),
        ...lineEnd,
        ...write('慢', 0, 60),
        ...space,
        ...write('1s', 300, 60),
      ],
      ['故障 4s', '慢 1s'],
    ],
    ['words that have no space between', [...write('elect', 0, 100), ...write('leaders', 54, 100)], ['elect leaders']],
    ['letters that all stand apart', [...'curve'].flatMap((letter, at) => write(letter, 14 * at, 100)), ['curve']],
    [
      'a note above the line',
      [...write('n', 0, 100), { text: '2', box: { left: 10, right: 15, top: 104, bottom: 92 }, isTurned: false }],
      ['n2'],
    ],
    [
      'a hyphen, and the page’s number far below',
      [...write(`Fig${lineEndHyphen}`, 0, 100), ...write('8', 90, 20)],
      [`Fig${lineEndHyphen}`, '8'],
    ],
    [
      'a hyphen, and what goes on in the next column',
      [...write(`crash${lineEndHyphen}`, 0, 20), ...write('ing', 200, 100)],
      [`crash${lineEndHyphen}ing`],
    ],
    [
      'columns that are read downwards, the right one first',
      [
        ...[...'先写'].flatMap((one, at) => write(one, 50, 100 - 24 * at)),
        ...[...'再读'].flatMap((one, at) => write(one, 0, 100 - 24 * at)),
      ],
      ['先写', '再读'],
    ],
    [
      'answers under one another, which are no column',
      [
        ...write('是', 0, 200),
        ...lineEnd,
        ...write('否', 0, 160),
        ...lineEnd,
        ...write('a', 0, 100),
        ...lineEnd,
        ...write('b', 0, 76),
      ],
      ['是', '否', 'a', 'b'],
    ],
    ['from below', [...'up'].flatMap((letter, at) => write(letter, 0, 50 + 30 * at, true)), ['up']],
  ]
  for (const [name, glyphs, lines] of cases) {
    test(name, () =>
      assert.deepEqual(
        layOutLines(glyphs).map((line) => line.replaceAll(codeSpace, ' ')),
        lines,
      ),
    )
  }
})
