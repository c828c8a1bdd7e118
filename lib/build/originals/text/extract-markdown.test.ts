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
    [
      'TOML at the head',
      '+++\ntitle = "草稿名"\nweight = 3\ntags = [\n  "a",\n]\n+++\n# 快照\n正文',
      [section('快照', '快照', '正文')],
    ],
    [
      'YAML with lists, comments, an empty line first',
      '---\n\ntitle: 甲\n# c\ntags:\n- a\n- b\nx:\n  y: 1\n---\n正文',
      [section(null, null, '正文')],
    ],
    ['a rule first, text below', '---\n正文甲\n\n---\n正文乙', [section(null, null, '正文甲\n正文乙')]],
    ['a rule first, a heading below', '---\n\n# 背景\n正文甲\n\n---\n正文乙', [section('背景', '背景', '正文甲\n正文乙')]],
    [
      'a rule first, a text with a colon below',
      '---\n注意：先停服务\n\n---\n正文',
      [section(null, null, '注意：先停服务\n正文')],
    ],
    ['keys in Chinese', '---\n作者: 张三\n标题: 乙\n---\n正文', [section(null, null, '正文')]],
    ['keys without a space', '---\ntitle:甲\n---\n正文', [section(null, null, '正文')]],
    ['JSON between rules', '---\n{"title": "甲"}\n---\n正文', [section(null, null, '正文')]],
    ['dots at the end', '---\ntitle: 甲\n...\n正文', [section(null, null, '正文')]],
    ['nothing between rules', '---\n---\n正文', [section(null, null, '正文')]],
    ['a rule first, a list below', '---\n- 一\n- 二\n\n---\n正文', [section(null, null, '一\n二\n正文')]],
    ['a rule first, small headings below', '---\n## 背景\n\n---', [section('背景', '背景', '')]],
    ['a text of several lines in TOML', '+++\nsummary = """\n几行\n"""\n+++\n正文', [section(null, null, '正文')]],
    ['JSON at the head', '{\n  "title": "甲",\n  "tags": ["a"]\n}\n\n正文', [section(null, null, '正文')]],
    ['JSON between semicolons', ';;;\n{"title": "甲"}\n;;;\n正文', [section(null, null, '正文')]],
    ['braces of a text', '{\n  先停服务\n}\n\n正文', [section(null, null, '{\n先停服务\n}\n正文')]],
    ['TOML that nothing closes', '+++\n正文', [section(null, null, '+++\n正文')]],
    [
      'headings in HTML count',
      '<h2>安装</h2>\n\n正文一\n\n## 安装\n正文二',
      [section('安装', '安装', '正文一'), section('安装', '安装-1', '正文二')],
    ],
    [
      'headings within others',
      '<div align="center"><h1>Cur<b>ve</b> &amp; Raft</h1></div>\n\n> ## 引文\n> 正文',
      [section('Curve & Raft', 'curve--raft', ''), section('引文', '引文', '正文')],
    ],
    ['a heading in what is not seen', '# 甲<svg><h2>图</h2></svg>', [section('甲', '甲', '')]],
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
    ['HTML', '<div align="center"><b>粗</b><br/>体</div>', '粗\n体'],
    ['comments', '<!-- 目录\n- [一](#一) -->\n正文', '正文'],
    ['entities', 'a &lt; b &amp;&amp; c', 'a < b && c'],
    ['entities in code stay', '`&lt;`', '&lt;'],
    ['code keeps what looks like a tag', '```xml\n<target iqn.example>\n```', '<target iqn.example>'],
    [
      'code keeps its spaces, and nothing else does',
      '一  段\n\n```c\nif (a  < b) {\n\treturn  "写";\n\n  }\n```\n\n    indented\n      more\n\n二  段',
      '一 段\nif (a  < b) {\n    return  "写";\n  }\nindented\n  more\n二 段',
    ],
    ['code in HTML keeps them too', '<pre>\na\n  &lt;b&gt;\n</pre>\n正  文', 'a\n  <b>\n正 文'],
    ['a line of code that an entity begins', '```\na\n&  b\n```', 'a\n&  b'],
    ['marks of documentation generators', '[[toc]]\n\n::: tip 注意\n先停服务\n:::\n', '先停服务'],
    ['invisible characters', '写\u200b放\u00a0大', '写放 大'],
    ['radicals for characters', '客户端保持⻓连接到⽹关', '客户端保持长连接到网关'],
    ['entities of every name', '中文&nbsp;快照 读&mdash;写 A&rarr;B &hellip;&copy;&#8212;&#x2192;', '中文 快照 读—写 A→B …©—→'],
    [
      'a table in HTML',
      '<table><tr><td>p &lt; 0.05 &amp;&amp; R&nbsp;W</td><td>好</td></tr>\n<tr><td>二</td></tr></table>',
      'p < 0.05 && R W 好\n二',
    ],
    ['elements within a word', '用 Cur<b>ve</b>FS 存 H<sub>2</sub>O 的<em>数</em>据', '用 CurveFS 存 H2O 的数据'],
    ['elements within a word, in a block', '<p>用 Cur<b>ve</b>FS 存</p><p>二</p>', '用 CurveFS 存\n二'],
    ['styles and scripts', '<style>td{color:red}</style>\n\n正文\n\n<script>var curveToken=1</script>', '正文'],
    ['styles in the middle of a block', '<div>一<style>td{color:red}</style>二<svg><text>图</text></svg></div>', '一二'],
    ['a list in HTML', '<ul>\n<li>一</li>\n<li>二</li>\n</ul>', '一\n二'],
    ['a fold', '<details><summary>更多</summary>\n\n**正文**\n\n</details>', '更多\n正文'],
    ['a comment that nothing closes', '正文\n\n<!-- 草稿', '正文'],
    ['bold before a letter, behind a bracket', '**快照（snapshot）**是指某一时刻', '快照（snapshot）是指某一时刻'],
    ['bold before a letter, behind a quote', '所谓**“快照”**就是', '所谓“快照”就是'],
    ['bold with spaces', '** 注意 ** 先停服务', '注意 先停服务'],
    ['bold by underscores', '__快照（snapshot）__是指', '快照（snapshot）是指'],
    ['bold with code in it', '**`wal_log`（日志）**是', 'wal_log（日志）是'],
    ['bold and slanted', '***粗斜（x）***后', '粗斜（x）后'],
    ['bold over two lines', '**跨\n行（x）**后', '跨\n行（x）后'],
    ['bold with a space on one side', '**重点 **说明** 注意**先停服务', '重点 说明 注意先停服务'],
    ['stars in code stay', '`a ** b`与`**c**`', 'a ** b与**c**'],
    ['a power stays', '共 2 ** 3 ** 2 次', '共 2 ** 3 ** 2 次'],
    ['names with underscores stay', '调用 my__var 和 __init__方法', '调用 my__var 和 __init__方法'],
    ['one tilde is no strike', '读延迟 1~3 ms，写延迟 80~100 ms', '读延迟 1~3 ms，写延迟 80~100 ms'],
    ['two tildes are', '~~旧~~新', '旧新'],
    [
      'footnotes',
      'Raft[^1]是一致性协议[^注]。\n\n[^1]: 论文第三节\n    与第五节\n[^注]: 见 `raft.cc`',
      'Raft是一致性协议。\n论文第三节\n与第五节\n见 raft.cc',
    ],
    ['a mark without a note is text', '匹配[^0-9]与[^1](https://example.org)', '匹配[^0-9]与^1'],
    ['an element that closes itself', '<iframe src="https://example.org"/>\n\n正文', '正文'],
    ['a reading beside a character', '<ruby>快照<rp>(</rp><rt>snapshot</rt><rp>)</rp></ruby>', '快照(snapshot)'],
    ['a set of signs is no footnote', '正则 `[^1]` 不变', '正则 [^1] 不变'],
  ]
  for (const [name, markdown, text] of cases) test(name, () => assert.equal(extractMarkdown(markdown)[0]?.text, text))
})
