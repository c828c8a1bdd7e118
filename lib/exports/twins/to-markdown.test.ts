import assert from 'node:assert/strict'
import test from 'node:test'
import { Parser, type Node } from 'commonmark'
import { parse as parseYaml } from 'yaml'
import { escapeMarkdown, markdownLink } from './markdown-text.ts'
import { bareTalk, fullTalk, hostileTalk, sampleCatalogue, sampleTopics, sampleUrls } from '../../build/testing/sample-talks.ts'
import { toLlmsTxt } from './to-llms-txt.ts'
import { toMarkdown } from './to-markdown.ts'

/** Every node that the reference parser of CommonMark sees, parents before children. */
function nodes(markdown: string): Node[] {
  const found: Node[] = []
  const walker = new Parser().parse(markdown).walker()
  for (let event = walker.next(); event; event = walker.next()) if (event.entering) found.push(event.node)
  return found
}

function textOf(node: Node): string {
  const parts: string[] = []
  const walker = node.walker()
  for (let event = walker.next(); event; event = walker.next()) parts.push(event.node.literal ?? '')
  return parts.join('')
}

/** The front matter and the rest. */
function split(markdown: string): { facts: Record<string, unknown>; body: string } {
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(markdown) ?? []
  return { facts: parseYaml(yaml) as Record<string, unknown>, body }
}

const texts = [
  '*a* _b_ `c`',
  '[x](y)',
  '<b>',
  '&amp; &#60;',
  '# h',
  '- x',
  '+ x',
  '1. x',
  '2) x',
  '=',
  'a_b_c',
  '~~~',
  '---',
  '\\',
  '![i](u)',
  'a*',
  '> q',
  '中文_强调_中文',
  '    code',
  'x  ',
]
for (const text of texts) {
  test(`${text} stays as it is`, () => {
    const [root, paragraph, ...inline] = nodes(escapeMarkdown(text))
    assert.deepEqual([root?.type, paragraph?.type], ['document', 'paragraph'])
    assert.ok(inline.every(({ type }) => type === 'text'))
    assert.equal(paragraph && textOf(paragraph), text.trim())
  })
}

test('a link holds parentheses and brackets', () => {
  const [, , link] = nodes(markdownLink('p. [1]', 'https://x.example/a (b).pdf#page=1'))
  assert.deepEqual(
    [link?.type, link?.destination, link && textOf(link)],
    ['link', 'https://x.example/a%20%28b%29.pdf#page=1', 'p. [1]'],
  )
})

test('facts as YAML, unknown ones left out', () => {
  const { facts } = split(toMarkdown(fullTalk, sampleUrls, sampleTopics))
  assert.equal(facts.title, 'Curve核心组件之MDS元数据节点')
  assert.deepEqual(facts.speakers, ['陈威 (Chen Wei), 网易数帆'])
  assert.deepEqual(facts.topics, ['curvebs', 'mds'])
  assert.equal(facts.pages, 23)
  assert.equal(facts.date, '2020-11-06')
  const bare = split(toMarkdown(bareTalk, sampleUrls, sampleTopics)).facts
  assert.deepEqual(Object.keys(bare), ['id', 'title', 'kind', 'url_zh', 'url_en'])
})

test('abstract in both languages, guide with links to the pages, provenance', () => {
  const { body } = split(toMarkdown(fullTalk, sampleUrls, sampleTopics))
  const found = nodes(body)
  const headings = found.filter(({ type }) => type === 'heading').map(textOf)
  assert.deepEqual(headings.slice(0, 4), ['Curve核心组件之MDS元数据节点', '摘要', 'Abstract', '页码导读 · Page guide'])
  assert.ok(
    found.some(({ type, destination }) => type === 'link' && destination === sampleUrls.page('zh', '/talks/curve-mds/p/6/')),
  )
  assert.match(body, /- SHA-256: 4bd0fd63/)
  assert.match(body, /p\. 6\]\(.*\): pool隔离物理资源 \/ Pool isolates hardware/)
})

test('nothing that a record holds becomes markup', () => {
  const { facts, body } = split(toMarkdown(hostileTalk, sampleUrls, sampleTopics))
  assert.ok(String(facts.title).startsWith('</script><!-- ]]> & "quotes"'))
  const found = nodes(body)
  const strange = found.filter(({ type }) =>
    ['html_inline', 'html_block', 'code', 'code_block', 'emph', 'strong', 'image'].includes(type),
  )
  assert.deepEqual(strange, [])
  assert.equal(found.filter(({ type, level }) => type === 'heading' && level === 1).length, 1)
})

test('llms.txt: a title, a summary, no other headings before the lists, links only in lists', () => {
  const text = toLlmsTxt(sampleCatalogue, sampleUrls)
  const found = nodes(text)
  assert.deepEqual(
    found.filter(({ type }) => type === 'heading').map((node) => [node.level, textOf(node)]),
    [
      [1, 'Storage Talks'],
      [2, 'Data'],
      [2, 'Slides (幻灯片)'],
      [2, 'Kind unknown (类型未知)'],
    ],
  )
  assert.deepEqual(
    text
      .split('\n')
      .map((line) => line[0])
      .slice(0, 3),
    ['#', undefined, '>'],
  )
  const listed = found.filter(({ type }) => type === 'item').map((item) => item.firstChild?.firstChild?.type)
  assert.ok(listed.length === 7 && listed.every((type) => type === 'link'))
  assert.ok(found.some(({ destination }) => destination === 'https://talks.example/base/talks/curve-mds/index.md'))
})
