import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noFold } from '../text/normalise.ts'
import { askedBy, formatAsked } from './asked.ts'

test('what the search took for other words goes along, what was typed does so once', () => {
  const asked = askedBy({ words: ['写放大', 'raft'] }, { q: ' Raft xiefangda ', fold: noFold })
  assert.deepEqual(asked, { q: 'Raft xiefangda', meant: ['写放大'] })
  const search = new URLSearchParams(formatAsked(asked))
  assert.deepEqual([search.get('q'), search.getAll('as')], ['Raft xiefangda', ['写放大']])
})

test('few of many words go along, and nothing where nothing was typed', () => {
  const words = Array.from({ length: 20 }, (_, index) => `word${index}`)
  assert.equal(askedBy({ words }, { q: '&=#', fold: noFold }).meant.length, 8)
  assert.equal(formatAsked({ q: '&=#', meant: [] }), '?q=%26%3D%23')
  assert.equal(formatAsked(askedBy({ words: [] }, { q: ' ', fold: noFold })), '')
})
