import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import { PatientAnswers } from './patient-answers.ts'

let shown: string[] = []
let now = 0

function open(isPatient: boolean): PatientAnswers<string> {
  const answers = new PatientAnswers<string>((answer) => shown.push(answer))
  answers.expect(isPatient)
  return answers
}

beforeEach(() => {
  shown = []
  now = 0
  mock.timers.reset()
  mock.timers.enable({ apis: ['setTimeout'] })
  mock.restoreAll()
  mock.method(performance, 'now', () => now)
})

test('a link’s first answer waits, and the best one that came is shown', () => {
  const answers = open(true)
  answers.take('from titles', false)
  now = 1100
  answers.take('from texts', false)
  assert.deepEqual(shown, [])
  mock.timers.tick(1200)
  assert.deepEqual(shown, ['from texts'])
})

test('it is shown at once where everything is loaded, where it comes late, and where it is no link’s', () => {
  open(true).take('complete', true)
  open(false).take('typed', false)
  now = 1000
  open(true).take('late', false)
  assert.deepEqual(shown, ['complete', 'typed', 'late'])
})

test('nothing better will come: what waits is shown once', () => {
  const answers = open(true)
  answers.take('from titles', false)
  answers.release()
  answers.release()
  mock.timers.tick(1200)
  assert.deepEqual(shown, ['from titles'])
})

test('what is dropped is never shown', () => {
  const answers = open(true)
  answers.take('from titles', false)
  answers.drop()
  mock.timers.tick(1200)
  assert.deepEqual(shown, [])
})
