/** What a file tells of itself. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, test } from 'node:test'
import { readFacts } from './read-facts.ts'

const article = (text: string) => readFacts('docs/a-lease.md', Buffer.from(text))

describe('an article has its title and day', () => {
  const heads: [name: string, head: string][] = [
    ['from YAML at its head', '---\ntitle: "租约怎样续期"\ndate: 2021-03-04\n---\n'],
    ['from TOML at its head', '+++\ntitle = "租约怎样续期"\ndate = "2021-03-04"\n+++\n'],
    ['from a head of Hexo, which need not begin with a rule', 'title: 租约怎样续期\ntags: []\ndate: 2021-03-04 15:00:00\n---\n'],
  ]
  for (const [name, head] of heads) {
    test(name, async () => {
      const { title, date, dateSource } = await article(`${head}# 背景\n`)
      assert.deepEqual([title, date, dateSource], ['租约怎样续期', '2021-03-04', 'front-matter'])
    })
  }
  test('from its first heading, and no day', async () => {
    const { title, date } = await article('# Renewing *a* lease\n\nEvery 3 s.\n')
    assert.deepEqual([title, date], ['Renewing a lease', null])
  })
  test('from its name', async () => {
    const { title, date, dateSource } = await readFacts('2021/2021-03-04 租约.md', Buffer.from('每三秒续一次。\n'))
    assert.deepEqual([title, date, dateSource], ['2021-03-04 租约', '2021-03-04', 'filename'])
  })
})

test('a PDF tells its pages', async () => {
  const { kind, file } = await readFacts('talk.pdf', readFileSync(resolve(import.meta.dirname, '../originals/fixtures/talk.pdf')))
  assert.equal(kind, 'slides')
  assert.ok((file.pages ?? 0) > 1)
})

const languages: [text: string, language: string][] = [
  ['客户端每三秒向MDS续一次租约，过期后由chunkserver拒绝', 'zh'],
  ['The client renews its lease with the MDS (元数据服务器) every three seconds', 'en'],
]
for (const [text, language] of languages) {
  test(`${language}: ${text}`, async () => assert.equal((await article(text)).language, language))
}

const kinds: [path: string, kind: string][] = [
  ['docs/design/lease.md', 'design-doc'],
  ['minutes/双周会 2022-01-06.md', 'meeting-notes'],
  ['benchmark/lease.md', 'test-report'],
  ['slides/lease.pptx', 'slides'],
  ['blog/lease.md', 'article'],
]
for (const [path, kind] of kinds) {
  test(`${path} is taken for ${kind}`, async () => assert.equal((await readFacts(path, Buffer.from('# 租约\n'))).kind, kind))
}

test('a format that no record has is refused', async () => {
  await assert.rejects(readFacts('a.docx', Buffer.from('x')), /a\.docx: a record's file is one of pdf, pptx, md, txt/)
})
