import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isNextsOwn, isPlaceholder } from './next-files.ts'

test('what only Next asks for is told from what readers and programs ask for', () => {
  const ofNext = [
    '_next/static/chunks/a.js',
    '_next/static/chunks/a.js.map',
    'talks/index.txt',
    'en/__next._tree.txt',
    'index.txt',
  ]
  const ours = ['_next/static/chunks/a.css', 'scripts/page.0123456789ab.js', 'robots.txt', 'llms.txt', 'talks/a/index.html']
  assert.deepEqual([...ofNext, ...ours].filter(isNextsOwn), ofNext)
})

test('a placeholder is an error of Next’s by its name', () => {
  assert.ok(isPlaceholder('en/list/none/index.html', '<!DOCTYPE html><html id="__next_error__">'))
  assert.ok(isPlaceholder('./en/talks/none/read/index.html', '<!DOCTYPE html><html id="__next_error__">'))
  assert.ok(!isPlaceholder('list/none/index.html', '<!DOCTYPE html><html lang="zh-CN">'))
  assert.ok(!isPlaceholder('talks/a/index.html', '<!DOCTYPE html><html id="__next_error__">'))
})

test('the page for what is missing has no address of its own', () => {
  for (const path of ['404/index.html', './404/index.html', './_not-found/index.html'])
    assert.ok(isPlaceholder(path, '<html>'), path)
  for (const path of ['404.html', './404.html', 'talks/404/index.html']) assert.ok(!isPlaceholder(path, '<html>'), path)
})
