/** Every line that the site's software can print, and the ways in which people save it. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DumpRecord } from './parse-record.ts'
import { formatProblem } from '../../tools/problem.ts'
import { readDump, type Dump } from './read-dumps.ts'
import { folderOf, temporaryFolder } from '../../testing/temporary-folder.ts'

const parent = temporaryFolder()

async function parse(content: string | Buffer): Promise<{ dump: Dump; problems: string[] }> {
  const { dump, problems } = await readDump(await folderOf(parent, { 'a.txt': content }), 'a.txt')
  return { dump, problems: problems.map(formatProblem) }
}

async function parseOne(content: string | Buffer): Promise<DumpRecord> {
  const { dump, problems } = await parse(content)
  assert.deepEqual(problems, [])
  assert.equal(dump.records.length, 1)
  const [record] = dump.records
  assert.ok(record)
  return record
}

const text = 'TGT服务器的优化通过NBD,只支持Linux0'
const half = `${text} 码力 | 15 页 | 637.11 KB | 6 月前3`

describe('whatever the software of the site prints', () => {
  const facts = (tail: string) => ` ${text} 码力 | ${tail} ${text} 码力 | ${tail}`
  const known = { pages: 15, size: { value: 637.11, unit: 'KB' }, age: { value: 6, unit: '月' }, rating: 3 } as const
  const printed: [name: string, line: string, expected: Partial<Record<keyof DumpRecord, unknown>>][] = [
    ['less than a minute old, or of no date', facts('15 页 | 637.11 KB | 刚刚3'), { ...known, age: null }],
    ['the same without a rating', facts('15 页 | 637.11 KB | 刚刚'), { ...known, age: null, rating: null }],
    ['the same with a decimal', facts('15 页 | 637.11 KB | 刚刚4.33'), { ...known, age: null, rating: 4.33 }],
    ['a rating of hundredths', facts('15 页 | 637.11 KB | 6 月前4.33'), { ...known, rating: 4.33 }],
    [
      'a rating of tenths',
      facts('15 页 | 637.11 KB | 12 小时前0.5'),
      { ...known, age: { value: 12, unit: '小时' }, rating: 0.5 },
    ],
    ['pages that were not counted', facts('- 页 | 637.11 KB | 6 月前3'), { ...known, pages: null }],
    ['a size that is not known', facts('15 页 | 0 Bytes | 6 月前3'), { ...known, size: null }],
    ['a size in bytes', facts('15 页 | 312.00 B | 6 月前3'), { ...known, size: { value: 312, unit: 'B' } }],
    ['a size in TB', facts('15 页 | 1.02 TB | 6 月前3'), { ...known, size: { value: 1.02, unit: 'TB' } }],
    ['all of it unknown', facts('- 页 | 0 Bytes | 刚刚0'), { pages: null, size: null, age: null, rating: 0 }],
    ['no age, as on a narrow screen', facts('15 页 | 637.11 KB 3'), { ...known, age: null }],
    ['no age, a decimal', facts('15 页 | 637.11 KB 4.33'), { ...known, age: null, rating: 4.33 }],
    ['neither age nor rating', facts('15 页 | 637.11 KB'), { ...known, age: null, rating: null }],
    ['no age, neither size nor pages', facts('- 页 | 0 Bytes 5'), { pages: null, size: null, age: null, rating: 5 }],
    ['points of another name', facts('15 页 | 637.11 KB | 6 月前3').replaceAll('码力', '魔豆'), known],
  ]
  const changed: [name: string, line: string, expected: Partial<Record<keyof DumpRecord, unknown>>][] = [
    ['full-width digits and signs', facts('１５ 页｜637.11　KB ｜ 6 月前3'), known],
    [
      'commas of thousands',
      facts('1,234 页 | 1,024.00 KB | 6 月前3'),
      { ...known, pages: 1234, size: { value: 1024, unit: 'KB' } },
    ],
    ['a unit without its space', facts('15 页 | 637.11KB | 6月前3'), known],
    [
      'short units',
      facts('15 页 | 7.4 M | 3 个月前3'),
      { ...known, size: { value: 7.4, unit: 'MB' }, age: { value: 3, unit: '月' } },
    ],
    ['yesterday', facts('15 页 | 637.11 KB | 昨天3'), { ...known, age: { value: 1, unit: '天' } }],
    ['a date', facts('15 页 | 637.11 KB | 2022-10-15 3'), { ...known, age: null }],
  ]
  for (const [name, line, expected] of [...printed, ...changed]) {
    test(name, async () => {
      const { file, line: at, body, ...rest } = await parseOne(line)
      assert.deepEqual({ file, at, body }, { file: 'a.txt', at: 1, body: text })
      assert.deepEqual(rest, expected)
    })
  }

  const pagers: [name: string, lines: string, total: number | null, pages: number[]][] = [
    ['page links', '- 1\n- 2', null, [1, 2]],
    ['a gap', '- 1\n-\n- …\n- 9', null, [1, 9]],
    ['where to go', '前往 1 页', null, []],
    ['where to go, without the number of the field', '前往\n页'.replace('\n', ' '), null, []],
    ['all of it on one line', '共 16 条 1 2 3 … 9 前往 1 页', 16, [1, 2, 3, 9]],
    ['a total with a comma', '共 1,234 条', 1234, []],
    ['what the head says', '本次搜索耗时 0.013 秒，为您找到相关结果约 16 个.', 16, []],
    ['the chosen order', '默认排序 全部时间', null, []],
    ['turning the page', '上一页\n下一页', null, []],
    ['other bullets', '• 1\n* 2', null, [1, 2]],
    ['where to go, on lines of its own', '前往\n页', null, []],
    ['where one is', '第 1 页\n共 2 页\n1 / 2', null, []],
    ['other words for it', '跳至 1 页\n首页\n末页\n返回顶部\n回到顶部', null, []],
    ['the same in English', 'Total 16\n10/page\nGo to', 16, []],
  ]
  for (const [name, lines, total, pages] of pagers) {
    test(`the pager: ${name}`, async () => {
      const { dump, problems } = await parse(`${half}\n${lines}\n`)
      assert.deepEqual([problems, dump.records.length, dump.declaredTotal, dump.pagerPages], [[], 1, total, pages])
    })
  }
  test('a search that found nothing', async () => {
    const { dump, problems } = await parse('很遗憾，未能检索到相关结果\n')
    assert.deepEqual([problems, dump.declaredTotal], [[], 0])
  })
})

describe('other ways to save text', () => {
  const swapped = (content: string) => Buffer.from(`\ufeff${content}`, 'utf16le').swap16()
  for (const [name, content] of [
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${half}\r\n${half}\r\n`, 'utf16le')],
    ['the same, big-endian', swapped(`${half}\n${half}\n`)],
  ] as const) {
    test(`${name} is read`, async () => {
      const { dump, problems } = await parse(content)
      assert.deepEqual(problems, [])
      assert.deepEqual(
        dump.records.map(({ body, line }) => [body, line]),
        [
          [text, 1],
          [text, 2],
        ],
      )
    })
  }
  const gbk = Buffer.from('b7d6b2bccabdb4e6b4a20ab7d6b2bccabdb4e6b4a20a', 'hex')
  for (const [name, content, said] of [
    ['GBK', gbk, /^a\.txt:1: expected UTF-8 text, found what seems to be GBK; .* save it as UTF-8$/],
    [
      'UTF-16 without a mark',
      Buffer.from(half, 'utf16le'),
      /^a\.txt:1: .* found what seems to be UTF-16 without a byte order mark/,
    ],
  ] as const) {
    test(`${name} is named, once`, async () => {
      const { problems } = await parse(content)
      assert.equal(problems.length, 1)
      assert.match(problems[0] ?? '', said)
    })
  }
})
