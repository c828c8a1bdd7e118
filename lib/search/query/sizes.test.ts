import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sizeForms } from './sizes.ts'

for (const [word, forms] of [
  ['4k', ['4kb', '4kib', '4 kb', '4 kib']],
  ['16mib', ['16m', '16mb', '16 mb', '16 mib']],
  ['1.5gb', ['1.5g', '1.5gib', '1.5 gb', '1.5 gib']],
  ['10w', ['10万']],
  ['3pc', []],
  ['k', []],
  ['100', []],
] as const) {
  test(`${word} is also written ${forms.join(', ') || 'in no other way'}`, () => assert.deepEqual(sizeForms(word), forms))
}
