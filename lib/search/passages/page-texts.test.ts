import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Passage } from './passage.ts'
import { scorePageTexts } from './page-texts.ts'

const passage = (page: number, kind: Passage['kind'] = 'page'): Passage => ({
  record: 0,
  kind,
  page: kind === 'abstract' ? null : page,
  anchor: null,
  zh: '',
  en: '',
  questions: [],
})
const term = (word: string, rarity = 1) => ({ term: word, worth: 1, rarity })

function score(texts: readonly string[], terms: readonly ReturnType<typeof term>[]) {
  const passages = texts.map((_, page) => passage(page))
  return scorePageTexts(passages, [...passages.keys()], terms, ({ page }) => texts[page ?? -1])
}

test('the page that holds more of the words, and rarer ones, is the best', () => {
  const scores = score(['快照 租约', '快照', '租约'], [term('快照'), term('租约', 2)])
  const order = [...scores].sort((one, other) => other[1] - one[1]).map(([place]) => place)
  assert.deepEqual(order, [0, 2, 1])
  assert.equal(scores.get(0), 1)
})

test('a longer page holds any word sooner, and counts less for it', () => {
  const scores = score(['lease', `lease ${'other words '.repeat(200)}`], [term('lease')])
  assert.ok((scores.get(1) ?? 0) < (scores.get(0) ?? 0))
})

test('a stem stands where a word begins, a single Han character nowhere', () => {
  assert.deepEqual([...score(['releases', 'leases'], [term('leas')]).keys()], [1])
  assert.deepEqual([...score(['快照'], [term('快')]).keys()], [])
})

test('no text is no score, and an abstract is no page', () => {
  assert.equal(scorePageTexts([passage(0)], [0], [term('快照')], () => undefined).size, 0)
  assert.equal(scorePageTexts([passage(0, 'abstract')], [0], [term('快照')], () => '快照').size, 0)
})
