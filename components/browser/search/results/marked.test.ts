import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Marked } from './marked.tsx'

type Props = Parameters<typeof Marked>[0]

const cases: [string, Props, string][] = [
  ['no words', { text: 'Raft 实践', spans: [] }, '<bdi>Raft 实践</bdi>'],
  ['one word', { text: 'Raft 实践', spans: [[0, 4]] }, '<bdi><mark>Raft</mark> 实践</bdi>'],
  [
    'words that end the text',
    {
      text: '选主与 Raft',
      spans: [
        [0, 2],
        [4, 8],
      ],
    },
    '<bdi><mark>选主</mark>与 <mark>Raft</mark></bdi>',
  ],
  [
    'a text cut at both ends, its marks where they were',
    { text: '块存储的 Raft', spans: [[5, 9]], cutBefore: true, cutAfter: true },
    '<bdi>…块存储的 <mark>Raft</mark>…</bdi>',
  ],
  ['a cut text without marks', { text: '块存储', spans: [], cutBefore: true, cutAfter: true }, '<bdi>…块存储…</bdi>'],
  ['a text in Chinese', { text: '块存储', spans: [], lang: 'zh' }, '<bdi lang="zh-CN">块存储</bdi>'],
]

for (const [name, props, html] of cases) {
  test(name, () => assert.equal(renderToStaticMarkup(createElement(Marked, props)), html))
}
