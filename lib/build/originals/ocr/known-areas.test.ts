import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isKnown } from './known-areas.ts'

const line = { left: 100, top: 50, right: 200, bottom: 70 }
const characters = (from: number, count: number, top = 52, height = 16) =>
  Array.from({ length: count }, (_, at) => ({ left: from + 10 * at, right: from + 10 * at + 9, top, bottom: top + height }))

test('a line over characters of the document', () => assert.equal(isKnown(line, characters(100, 10)), true))
test('one that only begins with some', () => assert.equal(isKnown(line, characters(100, 4)), false))
test('characters of the line above', () => assert.equal(isKnown(line, characters(100, 10, 30)), false))
test('a watermark behind it', () => assert.equal(isKnown(line, [{ left: 0, right: 500, top: -200, bottom: 320 }]), false))
test('no text at all', () => assert.equal(isKnown(line, []), false))
