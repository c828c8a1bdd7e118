import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createProgressBar } from './progress-bar.ts'

function draw(terminal: { isTTY?: boolean; columns?: number }, total: number): string[] {
  const written: string[] = []
  const bar = createProgressBar(total, { ...terminal, write: (text: string) => written.push(text) })
  for (let nth = 1; nth <= total; nth += 1) {
    if (nth === 2) bar.note('second: answered 404')
    bar.step(`owner/name/题目${nth}.pdf`)
  }
  bar.end()
  return written
}

describe('progress bar', () => {
  test('one line in place on a terminal, never wider than it; a note stands above', () => {
    const lines = draw({ isTTY: true, columns: 60 }, 2)
    const start = '\r\u001b[2K'
    assert.deepEqual(lines, [
      `${start}[############············] 1 of 2 · owner`,
      `${start}second: answered 404\n[############············] 1 of 2`,
      `${start}[########################] 2 of 2 · owner`,
      start,
    ])
  })

  test('elsewhere a line for each tenth, and the notes', () => {
    const lines = draw({}, 40).filter((line) => line !== '')
    assert.equal(lines.length, 11)
    assert.equal(lines[0], 'second: answered 404\n')
    assert.equal(lines[1], '[##······················] 4 of 40\n')
    assert.equal(lines.at(-1), '[########################] 40 of 40\n')
  })
})
