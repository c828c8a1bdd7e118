/** That our own data are formatted is a check of its own: `records`. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { addPublishedIds } from './format-data.ts'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { compileProgram } from '../tools/compile-program.ts'

const parent = temporaryFolder()
const program = await compileProgram(join(import.meta.dirname, 'format-data.ts'))

test('published ids are sorted, once each, and never lost', () => {
  const text = addPublishedIds('# old comment\r\nc\r\ngone # withdrawn: x\r\n', ['b', 'c'])
  assert.match(text, /^# Every id .*\nb\nc\ngone # withdrawn: x\n$/)
  assert.equal(addPublishedIds(text, []), text)
})

describe('the command', () => {
  const run = (...options: string[]) => spawnSync(process.execPath, [program, ...options], { encoding: 'utf8' })

  test('tells what is not formatted, formats it, and has no more to tell', async () => {
    const data = await folderOf(parent, {
      'materials/b.yaml': 'kind: talk\nid: b\n',
      'articles/x.yaml': 'id: [\n',
      'vocabulary.yaml': '[]\n',
      'speakers.yaml': '- name: A\n  id: a\n',
      'events.yaml': '[]\n',
      'reading-guides.yaml': '- stops: []\n  topic: a\n',
    })
    const check = run('--check', data)
    assert.equal(check.status, 1)
    assert.match(check.stdout, /materials\/b\.yaml is not formatted: npm run format:data$/m)
    assert.match(check.stderr, /articles\/x\.yaml:1: expected a "\]" for every "\["/m)
    assert.equal(readFileSync(join(data, 'materials/b.yaml'), 'utf8'), 'kind: talk\nid: b\n')

    assert.equal(run(data).status, 1)
    assert.match(readFileSync(join(data, 'materials/b.yaml'), 'utf8'), /schema\.json\nid: b\nkind: talk\n$/)
    assert.match(readFileSync(join(data, 'speakers.yaml'), 'utf8'), /speakers\.schema\.json\n- id: a\n {2}name: A\n$/)
    assert.match(readFileSync(join(data, 'reading-guides.yaml'), 'utf8'), /schema\.json\n- topic: a\n {2}stops: \[\]\n$/)
    assert.match(readFileSync(join(data, 'materials/ids.txt'), 'utf8'), /\nb\n$/)
    assert.equal(readFileSync(join(data, 'articles/x.yaml'), 'utf8'), 'id: [\n')
    assert.equal(run('--check', data).stdout, '')
  })
})
