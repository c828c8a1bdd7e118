import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderOf, temporaryFolder } from '../testing/temporary-folder.ts'
import { readArticle } from './text/extract-markdown.ts'
import { writeArticles } from './write-articles.ts'

const root = temporaryFolder()

test('a file an article, without those of an earlier build and those that hold nothing', async () => {
  const output = await folderOf(root, { 'gone.json': '[]' })
  await writeArticles({ articles: { told: readArticle('# 背景'), empty: readArticle('<!-- 草稿 -->') } }, output)
  assert.deepEqual(await readdir(output), ['told.json'])
  assert.deepEqual(JSON.parse(await readFile(join(output, 'told.json'), 'utf8')), [{ tag: 'h1', id: '背景', children: ['背景'] }])
})
