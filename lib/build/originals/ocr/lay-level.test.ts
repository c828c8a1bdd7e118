import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layLevel, surest, type LinePixels } from './lay-level.ts'

/** Pixels by their names, line by line: "ab|cd". */
function pixelsOf(picture: string): LinePixels {
  const lines = picture.split('|')
  const values = lines.join('').split('')
  return {
    width: lines[0]?.length ?? 0,
    height: lines.length,
    pixels: Uint8Array.from(values.flatMap((name) => Array.from({ length: 3 }, () => name.charCodeAt(0)))),
  }
}

function namesOf({ width, height, pixels }: LinePixels): string {
  const name = (x: number, y: number) => String.fromCharCode(pixels[(y * width + x) * 3] ?? 0)
  return Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => name(x, y)).join('')).join('|')
}

test('a line from below, from above, and characters one under the other', () => {
  assert.deepEqual(layLevel(pixelsOf('ab|cd|ef|gh')).map(namesOf), ['geca|hfdb', 'bdfh|aceg', 'abef|cdgh'])
})

test('the last of the characters may be less high than the others', () => {
  assert.equal(layLevel(pixelsOf('ab|cd|ef')).map(namesOf)[2], 'abef|cd\0\0')
})

test('what was most surely read, but for a single character', () => {
  const read = (text: string, confidence: number) => ({ text, confidence, middles: [] })
  assert.equal(surest([read('一', 0.99), read('latency', 0.9), read('kouatei', 0.5)])?.text, 'latency')
  assert.equal(surest([]), null)
})
