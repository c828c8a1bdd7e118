import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { extractMarkdown, type ArticleSection } from './extract-markdown.ts'

const section = (heading: string | null, anchor: string | null, text: string): ArticleSection => ({ anchor, heading, text })

describe('sections of an article', () => {
  const cases: [name: string, markdown: string, sections: ArticleSection[]][] = [
    [
      'by heading, of whatever depth',
      '# 背景\n正文\n\n### 细节 2\n更多',
      [section('背景', '背景', '正文'), section('细节 2', '细节-2', '更多')],
    ],
    ['what stands before the first heading', '摘要\n\n# 背景', [section(null, null, '摘要'), section('背景', '背景', '')]],
    ['underlined headings', '背景\n===\n正文', [section('背景', '背景', '正文')]],
    ['no heading', '只有正文', [section(null, null, '只有正文')]],
    ['nothing', '', []],
    [
      'a comment of a shell is no heading',
      '# 安装\n```bash\n# 先停服务\nstop\n```',
      [section('安装', '安装', '# 先停服务\nstop')],
    ],
    [
      'headings of the same name',
      '# 测试\n# 测试\n# 测试',
      [section('测试', '测试', ''), section('测试', '测试-1', ''), section('测试', '测试-2', '')],
    ],
    [
      'anchors without punctuation, spaces one to one',
      '# 1. 读 & 写：方案（一）\n## `Raft`_log 的 **快照**',
      [section('1. 读 & 写：方案（一）', '1-读--写方案一', ''), section('Raft_log 的 快照', 'raft_log-的-快照', '')],
    ],
    ['front matter is not text', '---\ntitle: 写放大\n---\n# 背景', [section('背景', '背景', '')]],
    ['a rule is no front matter', '摘要\n\n---\n正文', [section(null, null, '摘要\n正文')]],
    ['a byte order mark', '\ufeff# 背景', [section('背景', '背景', '')]],
    ['Windows line ends', '# 背景\r\n正文\r\n', [section('背景', '背景', '正文')]],
  ]
  for (const [name, markdown, sections] of cases) test(name, () => assert.deepEqual(extractMarkdown(markdown), sections))
})

describe('plain text', () => {
  const cases: [name: string, markdown: string, text: string][] = [
    ['links keep their words', '见[文档](https://example.org/a_b)。', '见文档。'],
    ['pictures go', '前![图 1](a.png)后', '前后'],
    ['emphasis and code', '**写** *放* ~~大~~ `wal_log`', '写 放 大 wal_log'],
    ['lists, nested', '- 一\n  1. 二\n     - 三', '一\n二\n三'],
    ['tasks', '- [ ] 待办\n- [x] 完成', '待办\n完成'],
    ['tables, a line a row', '| 名 | 值 |\n|---|---|\n| 读 | `1` |', '名 值\n读 1'],
    ['quotations', '> 引文\n> 第二行', '引文\n第二行'],
    ['HTML', '<div align="center"><b>粗</b><br/>体</div>', '粗 体'],
    ['comments', '<!-- 目录\n- [一](#一) -->\n正文', '正文'],
    ['entities', 'a &lt; b &amp;&amp; c', 'a < b && c'],
    ['entities in code stay', '`&lt;`', '&lt;'],
    ['code keeps what looks like a tag', '```xml\n<target iqn.example>\n```', '<target iqn.example>'],
    ['marks of documentation generators', '[[toc]]\n\n::: tip 注意\n先停服务\n:::\n', '先停服务'],
    ['invisible characters', '写\u200b放\u00a0大', '写 放 大'],
  ]
  for (const [name, markdown, text] of cases) test(name, () => assert.equal(extractMarkdown(markdown)[0]?.text, text))
})
