import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createStepDisplay } from './step-display.ts'

function draw(terminal: { isTTY?: boolean; columns?: number }): string[] {
  const written: string[] = []
  const display = createStepDisplay(2, { ...terminal, write: (text: string) => written.push(text) })
  display.begin('Catalogue')
  display.report('200 records')
  display.note('warning: a.txt:1')
  display.end(4.06, '200 talks')
  return written
}

test('on a terminal one line stays in place, and what is done stands above it', () => {
  const start = '\r\u001b[2K'
  assert.deepEqual(draw({ isTTY: true }), [
    `${start}[1/2] Catalogue …`,
    `${start}[1/2] Catalogue: 200 records`,
    `${start}warning: a.txt:1\n`,
    `${start}   4.1 s  Catalogue: 200 talks\n`,
  ])
})

test('elsewhere there is a line for each step, and the notes', () => {
  assert.deepEqual(draw({}), ['warning: a.txt:1\n', '   4.1 s  Catalogue: 200 talks\n'])
})
