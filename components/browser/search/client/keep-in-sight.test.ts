import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AboveResults } from '../../../../lib/search/shown/present.ts'
import type { PassageItem } from '../../../../lib/search/shown/present-passages.ts'
import { isOutdated, keepInSight } from './keep-in-sight.ts'
import type { ShownAnswer } from './shown-answer.ts'
import { answerOf } from './testing/open-client.ts'

const ids = ({ presented }: ShownAnswer) => presented.items.map(({ id }) => id)
const passage = { id: 'a', text: { text: 'why' } } as PassageItem
const withPresented = (answer: ShownAnswer, change: Partial<ShownAnswer['presented']>): ShownAnswer => ({
  ...answer,
  presented: { ...answer.presented, ...change },
})

test('what is in sight stays in its order, the others come behind it as the better answer has them', () => {
  const [shown, better] = [answerOf(['a', 'b', 'c'], 3), answerOf(['d', 'c', 'b', 'e', 'a'], 42)]
  const kept = keepInSight(shown, better, 2)
  assert.deepEqual(ids(kept), ['a', 'b', 'd', 'c', 'e'])
  assert.equal(kept.presented.items[0], shown.presented.items[0])
  assert.equal(kept.presented.total, 42)
  assert.equal(isOutdated(kept, better, 2), true)
})

test('nothing is outdated where the better answer begins alike', () => {
  const [shown, better] = [answerOf(['a', 'b', 'c'], 3), answerOf(['a', 'b', 'd', 'c'], 4)]
  const kept = keepInSight(shown, better, 2)
  assert.deepEqual(ids(kept), ['a', 'b', 'd', 'c'])
  assert.equal(isOutdated(kept, better, 2), false)
})

test('a result in sight that the better answer lacks stays', () => {
  assert.deepEqual(ids(keepInSight(answerOf(['a'], 1), answerOf(['b'], 1), 1)), ['a', 'b'])
})

test('what stands above the results stays as it is, but for what has a room', () => {
  const better = withPresented(answerOf(['a'], 1), { passages: [passage], synonyms: ['log'] })
  const plain = keepInSight(answerOf(['a'], 1), better, 1)
  assert.deepEqual([plain.presented.passages, plain.presented.synonyms], [[], []])
  assert.equal(isOutdated(plain, better, 1), true)
  const roomy = keepInSight({ ...answerOf(['a'], 1), hasRoom: true }, better, 1)
  assert.deepEqual([roomy.presented.passages, roomy.hasRoom], [[passage], true])
})

test('each thing that stands above the results stays, and is outdated where the better answer differs in it alone', () => {
  const changes: { [Name in keyof AboveResults]: Pick<AboveResults, Name> } = {
    passages: { passages: [passage] },
    synonyms: { synonyms: ['log'] },
    wishes: { wishes: [{ field: 'level', values: ['introduction'], typed: 'primer', names: ['introduction'] }] },
    excluded: { excluded: ['-ceph'] },
  }
  for (const [name, change] of Object.entries(changes)) {
    const shown = answerOf(['a'], 1)
    const better = withPresented(shown, change)
    const kept = keepInSight(shown, better, 1)
    assert.deepEqual(kept.presented, shown.presented, name)
    assert.equal(isOutdated(kept, better, 1), true, name)
  }
})

test('where nothing is in sight, or only some of the words were found, the better answer is shown', () => {
  const better = answerOf(['b', 'a'], 2)
  assert.equal(keepInSight(answerOf(['a'], 1), better, 0), better)
  const partial = withPresented(answerOf(['a'], 1), { partial: true })
  assert.equal(keepInSight(partial, better, 1), better)
  assert.deepEqual(keepInSight({ ...partial, hasRoom: true }, better, 1), { ...better, hasRoom: true })
})
