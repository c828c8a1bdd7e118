import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileAddress } from './github-link.ts'

const commit = '3f2504e04f8911d39a0c0305e82c3301a1b2c3d4'
const raw = `https://raw.githubusercontent.com/a/b/${commit}/2022/%E9%A2%98%20%E7%9B%AE.pdf`

for (const [url, address] of [
  [`https://github.com/a/b/blob/${commit}/2022/%E9%A2%98%20%E7%9B%AE.pdf`, raw],
  [`https://github.com/a/b/blob/${commit}/2022/题 目.pdf#page=3`, raw],
  [raw, raw],
  [`https://github.com/a/b/raw/${commit}/x.pdf`, `https://github.com/a/b/raw/${commit}/x.pdf`],
  ['https://example.org/files/x.pdf', 'https://example.org/files/x.pdf'],
  [`https://gitee.com/a/b/blob/${commit}/x.pdf`, null],
  [`https://gitlab.com/a/b/-/blob/${commit}/x.pdf`, null],
] as const) {
  test(`${url} is the file at ${address ?? 'no address'}`, () => assert.equal(fileAddress(url), address))
}
