import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noFold } from '../text/normalise.ts'
import { createConcepts } from './concepts.ts'
import { createQuestionReader } from './question.ts'

const read = createQuestionReader(createConcepts([['断电', 'power failure']], noFold), noFold)

test('what only asks does not count', () => {
  assert.deepEqual([...read('what is the lease').terms.keys()], [...read('lease').terms.keys()])
  assert.deepEqual([...read('为什么租约').terms.keys()], [...read('租约').terms.keys()])
})

test('a word of everyday speech stands for its group, and counts less than itself', () => {
  const { terms } = read('断电')
  assert.ok((terms.get('§0') ?? 0) > 0)
  assert.ok((terms.get('§0') ?? 0) < (terms.get('断电') ?? 0))
})
