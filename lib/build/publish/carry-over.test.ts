import assert from 'node:assert/strict'
import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { carryOver } from './carry-over.ts'

const root = temporaryFolder()

/** A site of a page and a list, each with compressed copies, as an earlier build left it; `again` is the next build. */
async function prepare() {
  const site = await folderOf(root, {
    'index.html': 'finished',
    'index.html.br': 'br',
    'index.html.gz': 'gz',
    'list.json': '[]',
    'list.json.br': 'br',
    'list.json.gz': 'gz',
  })
  const memory = `${site}-finished.json`
  const first = carryOver(site, `${site}-first`, memory, 'code')
  first.takePage('index.html', 'exported')
  first.remember()
  const next = await folderOf(root, {})
  return { site, next, memory, again: (madeWith = 'code') => carryOver(site, next, memory, madeWith) }
}

describe('a page', () => {
  test('is taken over where the same was exported and the same code would finish it', async () => {
    const { again, next } = await prepare()
    assert.equal(again().takePage('index.html', 'exported'), true)
    assert.equal(readFileSync(join(next, 'index.html'), 'utf8'), 'finished')
  })

  test('is not where another was exported, the code is another, or it was written since', async () => {
    for (const change of ['export', 'code', 'written', 'gone'] as const) {
      const { again, next, site } = await prepare()
      if (change === 'written') utimesSync(join(site, 'index.html'), 1, 1)
      if (change === 'gone') rmSync(join(site, 'index.html'))
      const taken = again(change === 'code' ? 'other' : 'code').takePage('index.html', change === 'export' ? 'other' : 'exported')
      assert.deepEqual([taken, existsSync(join(next, 'index.html'))], [false, false], change)
    }
  })

  test('need not be read where the file that was exported is the same, unless more than that file decides', async () => {
    const { again, next, site, memory } = await prepare()
    assert.equal(again().takeUnread('index.html', 5), false)
    const second = carryOver(site, `${site}-second`, memory, 'code')
    second.takePage('index.html', 'exported', 5)
    second.remember()
    const third = again()
    assert.equal(third.takeUnread('index.html', 6), false)
    assert.equal(third.takeUnread('index.html', 5), true)
    assert.equal(readFileSync(join(next, 'index.html'), 'utf8'), 'finished')
    third.remember()
    assert.equal(again('other').takeUnread('index.html', 5), false)
  })

  test('is forgotten where a build ends before the site is in its place', async () => {
    const { again } = await prepare()
    again()
    assert.equal(again().takePage('index.html', 'exported'), false)
  })

  test('is finished again where what is remembered of it was cut', async () => {
    const { again, memory } = await prepare()
    writeFileSync(memory, '{"madeWith')
    assert.equal(again().takePage('index.html', 'exported'), false)
  })
})

test('compressed copies are taken over with files that hold what they held, not with others', async () => {
  const { again, next } = await prepare()
  const carried = again()
  carried.takePage('index.html', 'exported')
  writeFileSync(join(next, 'list.json'), '{}')
  await mkdir(join(next, 'new'))
  writeFileSync(join(next, 'new/list.json'), '[]')
  assert.equal(carried.takeCopies(), 2)
  assert.equal(readFileSync(join(next, 'index.html.br'), 'utf8'), 'br')
  assert.equal(existsSync(join(next, 'list.json.br')), false)
})
