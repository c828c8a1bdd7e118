import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fc } from '../../testing/properties.ts'
import {
  articleContentSchema,
  articleTags,
  outlineOf,
  type ArticleElement,
  type ArticleNode,
} from '../../../catalogue/article.ts'
import { readArticle } from './extract-markdown.ts'

/** The tree as one would write it by hand: `p(a[href=x](…))`. */
function written(node: ArticleNode): string {
  if (typeof node === 'string') return node
  const { tag, children, ...facts } = node
  const told = Object.entries(facts).map(([name, value]) => `[${name}=${value}]`)
  return `${tag}${told.join('')}${children.length > 0 ? `(${children.map(written).join('')})` : ''}`
}

const contentOf = (markdown: string) => readArticle(markdown).content.map(written).join(' ')

function elementsOf(nodes: readonly ArticleNode[]): ArticleElement[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsOf(node.children)]))
}

function check(cases: [name: string, markdown: string, content: string][]): void {
  for (const [name, markdown, content] of cases) test(name, () => assert.equal(contentOf(markdown), content))
}

describe('what is shown of an article', () => {
  check([
    ['headings, with their anchors', '# 背景\n正文\n## 方法', 'h1[id=背景](背景) p(正文) h2[id=方法](方法)'],
    ['underlined headings', '背景\n===\n正文', 'h1[id=背景](背景) p(正文)'],
    ['headings of the same name', '# 测试\n# 测试', 'h1[id=测试](测试) h1[id=测试-1](测试)'],
    ['headings in HTML', '<h2 id="x">安<b>装</b></h2>\n\n## 安装', 'h2[id=安装](安strong(装)) h2[id=安装-1](安装)'],
    ['a heading in what is not seen takes no anchor', '<svg><h2>图</h2></svg>\n\n# 甲', 'h1[id=甲](甲)'],
    ['emphasis', '**写** *放* ~~大~~ `wal`', 'p(strong(写) em(放) del(大) code(wal))'],
    ['bold before a letter, behind a bracket', '**快照（snapshot）**是指', 'p(strong(快照（snapshot）)是指)'],
    ['code keeps its spaces', '```c\nif (a)\n    b();\n\n\tc();\n```', 'pre(code(if (a)\n    b();\n\n\tc();))'],
    ['code keeps what looks like markup', '```\n<b>&lt;</b>\n```', 'pre(code(<b>&lt;</b>))'],
    ['code that looks like a heading', '```\n# 先停\n```\n# 背景', 'pre(code(# 先停)) h1[id=背景](背景)'],
    [
      'a table',
      '| 名 | 值 |\n|:--|--:|\n| 读 | `1` |',
      'table(thead(tr(th[align=left](名)th[align=right](值)))tbody(tr(td[align=left](读)td[align=right](code(1)))))',
    ],
    [
      'a table in HTML, with cells over others',
      '<table border=1 style="x"><tr><td colspan=2 rowspan="3" onclick=a()>一</td></tr></table>',
      'table(tr(td[columns=2][rows=3](一)))',
    ],
    ['a table without a text in a cell', '| a |  |\n|--|--|\n| 1 |  |', 'table(thead(tr(th(a)th))tbody(tr(td(1)td)))'],
    ['lists, nested, that begin at a number', '3. 三\n   - 甲\n4. 四', 'ol[start=3](li(三ul(li(甲)))li(四))'],
    ['tasks', '- [ ] 待办\n- [x] 完成', 'ul(li(☐ 待办)li(☑ 完成))'],
    ['a picture', '![图 1](img/a%20b.png)', 'p(img[href=img/a%20b.png](图 1))'],
    ['a picture in a link', '[![](a.png)](https://example.org)', 'p(a[href=https://example.org](img[href=a.png]))'],
    ['links, elsewhere and within', '[甲](../b.md#c)、[乙](#背景)', 'p(a[href=../b.md#c](甲)、a[href=#%E8%83%8C%E6%99%AF](乙))'],
    ['notes', '甲[^1]乙\n\n[^1]: 见 `丙`', 'p(甲sup(a[href=#note:1](1))乙) div[id=note:1](p(见 code(丙)))'],
    ['a place that the author named', '<a name="甲"></a>正文', 'p(a[id=name:甲]正文)'],
    ['a fold', '<details><summary>更多</summary>\n\n**正文**\n\n</details>', 'details(summary(更多)p(strong(正文)))'],
    ['a line that ends within Chinese text', '一致性\n协议，\n下一行\nRaft\n的', 'p(一致性协议，下一行 Raft 的)'],
    ['marks of documentation generators', '[[toc]]\n\n::: tip 注意\n先停服务\n:::\n\n[TOC]', 'p(先停服务)'],
    ['elements that stand for others', '<center><font color=red>甲</font></center>', 'div(甲)'],
    ['elements that nobody knows: their text stays', 'vector<T>甲</T>', 'p(vector甲)'],
    ['nothing', '', ''],
  ])

  test('no level of the outline is left out', () => {
    const { content } = readArticle('# 甲\n#### 乙 `c`\n## 丙\n> ### 丁\n# 戊')
    assert.deepEqual(
      outlineOf(content).map(({ id, text, depth }) => [depth, id, text]),
      [
        [1, '甲', '甲'],
        [2, '乙-c', '乙 c'],
        [2, '丙', '丙'],
        [3, '丁', '丁'],
        [1, '戊', '戊'],
      ],
    )
  })
})

describe('what could do harm goes', () => {
  check([
    ['scripts', '甲<script>broken=1</script>乙\n\n<script src="https://example.org/x.js"></script>', 'p(甲乙)'],
    ['a script that nothing ends', '甲\n\n<script>broken=1', 'p(甲)'],
    ['styles', '<style>body{display:none}</style>\n\n甲', 'p(甲)'],
    ['handlers and other attributes', '<p onclick="a()" style="x" class="y" id="main">甲</p>', 'p(甲)'],
    ['a handler of a picture', '甲<img src=x onerror="window.broken=1">', 'p(甲img[href=x])'],
    ['frames, plug-ins, drawings', '<iframe src="https://example.org">甲</iframe><svg onload=a()>乙</svg>丙', '丙'],
    ['forms and their fields', '<form action="https://example.org"><input name=q><button>甲</button></form>', 'div(甲)'],
    ['what asks another site', '<link rel=stylesheet href=//example.org><meta http-equiv=refresh content=0>甲', '甲'],
    ['a base for all links', '<base href="https://example.org/">\n\n[甲](b.md)', 'p(a[href=b.md](甲))'],
    ['a link that runs a script', '[甲](javascript:broken=1)', 'p(甲)'],
    ['a link that runs a script, disguised', '<a href=" java&#10;script&colon;broken=1">甲</a>', 'p(甲)'],
    ['a link that runs a script, in capitals', '<a href="JAVASCRIPT:broken=1">甲</a>', 'p(甲)'],
    ['a link that holds a page', '<a href="data:text/html,<script>1</script>">甲</a>', 'p(甲)'],
    ['a picture that holds its content', '![甲](data:image/svg+xml;base64,AAAA)', 'p(img(甲))'],
    ['a link in a link', '<a href="a">甲<a href="b">乙</a></a>', 'p(a[href=a](甲)a[href=b](乙))'],
    ['comments, also one that nothing ends', '甲<!-- <b> -->\n\n<!-- 乙', 'p(甲)'],
    ['an end that was never begun', '</div></article></main>甲', '甲'],
  ])

  test('a tree without end is flattened', () => {
    const depthOf = (node: ArticleNode): number => (typeof node === 'string' ? 0 : 1 + Math.max(0, ...node.children.map(depthOf)))
    const { content } = readArticle(`${'<div>'.repeat(5000)}甲`)
    assert.ok(Math.max(...content.map(depthOf)) < 60)
  })

  const piece = fc.constantFrom(
    ...['# 甲', '\n', '\n\n', '```\n', '`', '**', '> ', '- ', '| a | b |\n|--|--|\n', '[甲](javascript:1)', '![](a.png)', '[^1]'],
    ...[
      '<',
      '>',
      '</',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<h2>',
      '</h2>',
      '<table><tr><td>',
      '</a>',
      '<a href="x">',
      '<svg>',
    ],
    ...['<p onclick=a>', '<img src=x onerror=a>', '<style>', '<div data-note="x">', '&lt;', '&#0;', '"', "'", '甲'],
  )

  test('of whatever is written, only what is named is left, and headings have the anchors that the search leads to', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { sections, content } = readArticle(pieces.join(''))
        articleContentSchema.parse(content)
        const elements = elementsOf(content)
        const ids = outlineOf(content).flatMap(({ id, text }) => (text === '' ? [] : [id]))
        assert.deepEqual(
          ids,
          sections.flatMap(({ anchor, heading }) => (heading ? [anchor] : [])),
        )
        assert.ok(elements.every(({ tag }) => articleTags.includes(tag)))
        assert.ok(elements.every(({ href = '' }) => !/^\s*(?:javascript|data|vbscript)/i.test(href)))
      }),
      { numRuns: 1000 },
    )
  })
})
