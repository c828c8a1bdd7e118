import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemsAfter } from '../../testing/problems-after.ts'

const shelf = { id: 'store-notes', zh: '存储笔记', en: 'Notes on stores' }

test('records of a collection call it the same', () => {
  const problems = problemsAfter((record) => {
    record('store-metadata').collection = shelf
    record('store-raft').collection = { ...shelf }
  })
  assert.deepEqual(problems, [])
})

test('a record that calls its collection otherwise is told, with the record that was first', () => {
  const problems = problemsAfter((record) => {
    record('store-metadata').collection = shelf
    record('store-raft').collection = { ...shelf, en: 'Store notes' }
  })
  assert.equal(problems.length, 1)
  assert.match(
    problems[0] ?? '',
    /store-raft\.yaml:\d+: expected collection\.en: Notes on stores, as in .*store-metadata\.yaml, found Store notes; all records/,
  )
})
