import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createQueue, stepsFor, type Step } from './watch-sources.ts'

describe('a change asks for', () => {
  const cases: [path: string, steps: Step[]][] = [
    ['data/materials/a.yaml', ['data', 'exports']],
    ['data/dumps/b.txt', ['data', 'exports']],
    ['data/vocabulary.yaml', ['data', 'exports']],
    ['data/relevance/records.json', []],
    ['data/materials/.a.yaml.swp', []],
    ['data/materials/a.yaml~', []],
    ['lib/build/pipeline/match/split-title.ts', ['data', 'exports']],
    ['lib/search/rank/rank.ts', ['data', 'scripts']],
    ['lib/search/rank/rank.test.ts', []],
    ['lib/words/messages/zh.ts', ['exports', 'scripts']],
    ['components/browser/page/star.ts', ['scripts']],
    ['components/parts/site-frame.tsx', []],
  ]
  for (const [path, steps] of cases)
    test(`${path}: ${steps.join(', ') || 'nothing'}`, () => assert.deepEqual(stepsFor(path), steps))
})

test('what is asked for while a step runs is done afterwards, once and in order', async () => {
  const runs: string[] = []
  let release = () => {}
  const ask = createQueue(async (steps) => {
    runs.push(steps.join(' '))
    if (runs.length === 1) await new Promise<void>((done) => (release = done))
  })
  const all = ask(['data'])
  void ask(['scripts'])
  void ask(['exports', 'data'])
  release()
  await all
  assert.deepEqual(runs, ['data', 'data exports scripts'])
})
