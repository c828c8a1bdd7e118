import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formatProblem } from '../../tools/problem.ts'
import { folderOf, temporaryFolder } from '../../testing/temporary-folder.ts'
import { readDumps } from './read-dumps.ts'

const parent = temporaryFolder()

function item(title: string, snippet: string, facts: string, age: string, rating: string): string {
  return `<li data-v-1=""><h3 class="doc-title"><a href="/document/7a-${title.length}" target="_blank" class="el-link">
    <img src="/static/images/pdf_24.png" alt="pdf文档">
    ${title}
  </a></h3><div class="doc-desc">${snippet}</div>
  <div class="doc-info"><span>${facts}
    <span class="hidden-xs-only">${age}</span></span>
    <div class="el-rate float-right"><span class="el-rate__item"><i></i></span><span class="el-rate__text">${rating}</span></div></div></li>`
}

function page(items: string[], around = ''): string {
  return `<!DOCTYPE html>${around}<html><head><meta charset="utf-8"><title>存储</title></head><body>
    <div class="search-tips">本次搜索耗时 <span>0.013</span> 秒，为您找到相关结果约 <span>16</span> 个.</div>
    <div class="com-search-result-document"><ul>${items.join('\n')}</ul></div>
    <div class="el-pagination"><span class="el-pagination__total">共 16 条</span>
    <ul class="el-pager"><li class="number active">1</li><li class="number">2</li></ul>
    <span class="el-pagination__jump">前往<input value="1">页</span></div></body></html>`
}

const items = [
  item('升级到 Curve 2.6', 'A &amp; B&nbsp;的对比 20', '0 码力 | 15 页 | 637.11 KB', '| 6 月前', '3'),
  item('云原生存储', '', '100 码力 | - 页 | 0 Bytes', '| 刚刚', '4.33'),
]

async function read(files: Record<string, string | Buffer>) {
  const { dumps, problems, ignored } = await readDumps(await folderOf(parent, files))
  return { dumps, problems: problems.map(formatProblem), ignored }
}

describe('a web page of results', () => {
  const origin = '<!-- saved from url=(0037)https://docs.example/search?wd=x&page=1 -->'
  test('tells title, snippet, facts and address apart', async () => {
    const { dumps, problems } = await read({ 'a.html': page(items, origin) })
    assert.deepEqual(problems, [])
    assert.deepEqual([dumps[0]?.declaredTotal, dumps[0]?.pagerPages], [16, [1, 2]])
    assert.deepEqual(
      dumps[0]?.records.map(({ body, pages, size, age, rating, marked }) => ({ body, pages, size, age, rating, marked })),
      [
        {
          body: '升级到 Curve 2.6A & B 的对比 200',
          pages: 15,
          size: { value: 637.11, unit: 'KB' },
          age: { value: 6, unit: '月' },
          rating: 3,
          marked: { title: '升级到 Curve 2.6', snippet: 'A & B 的对比 20', url: 'https://docs.example/document/7a-13' },
        },
        {
          body: '云原生存储100',
          pages: null,
          size: null,
          age: null,
          rating: 4.33,
          marked: { title: '云原生存储', snippet: '', url: 'https://docs.example/document/7a-5' },
        },
      ],
    )
  })
  test('has no address where it does not say where it is from', async () => {
    const { dumps } = await read({ 'a.htm': page(items) })
    assert.deepEqual(
      dumps[0]?.records.map(({ marked }) => marked?.url),
      [null, null],
    )
  })
  test('is known as one whatever it is called', async () => {
    const { dumps, problems } = await read({ 'a.TXT': `\ufeff\n${page(items)}` })
    assert.deepEqual([problems, dumps[0]?.records.length], [[], 2])
  })
  test('without results is told in one sentence', async () => {
    const html = `<!doctype html><html><body>${'<p>登录</p>\n'.repeat(3000)}</body></html>`
    const { problems } = await read({ 'a.txt': html })
    assert.deepEqual(problems, [
      'a.txt:1: expected results as the site shows them, found a web page without them; save the page of results itself, or its text',
    ])
  })
  test('with facts that are none is told with its line', async () => {
    const { problems } = await read({
      'a.html': page([items[0] ?? '', item('甲', '乙', '0 码力 | 十 页 | 1.00 KB', '| 6 月前', '3')]),
    })
    assert.equal(problems.length, 1)
    assert.match(problems[0] ?? '', /^a\.html:1\d: expected the number of pages as a positive whole number, found "十"$/)
  })
})

test('files of other kinds are told of', async () => {
  assert.deepEqual((await read({ 'a.txt': '共 0 条\n', 'b.docx': 'x', 'notes.md': 'x', '.hidden': 'x' })).ignored, ['b.docx'])
})
