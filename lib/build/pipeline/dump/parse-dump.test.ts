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
const twice = ` ${half} ${half}`

describe('a record', () => {
  const record: DumpRecord = {
    file: 'a.txt',
    line: 1,
    body: text,
    pages: 15,
    size: { value: 637.11, unit: 'KB' },
    age: { value: 6, unit: '月' },
    rating: 3,
  }
  const accepted: [name: string, content: string | Buffer, expected: DumpRecord][] = [
    ['is written twice', twice, record],
    ['is written once', half, record],
    ['is written once, with a line end', `${half}\n`, record],
    ['has CRLF line ends', `${twice}\r\n`, record],
    ['stands behind a byte order mark', `\ufeff${twice}\n`, record],
    ['stands between blank lines', `\n \t\n${twice}\n\n\u00a0\n`, { ...record, line: 3 }],
    ['has no-break spaces around the facts', twice.replaceAll(' 码力 | 15 页', '\u00a0码力\u00a0|\u00a015\u00a0页'), record],
    ['has a no-break space between its halves', ` ${half}\u00a0${half}`, record],
    ['has a no-break space in one half only', ` ${half} ${half.replace(' 页', '\u00a0页')}`, record],
    ['has no rating', `${text} 码力 | 15 页 | 637.11 KB | 6 月前`, { ...record, rating: null }],
    ['has a rating of zero', `${text} 码力 | 15 页 | 637.11 KB | 6 月前0`, { ...record, rating: 0 }],
    ['has a title with |', `A | B | 20 页 | C${half}`, { ...record, body: `A | B | 20 页 | C${text}` }],
    ['quotes the site itself, twice', ` 见0 码力 | x${half} 见0 码力 | x${half}`, { ...record, body: `见0 码力 | x${text}` }],
    [
      'is as large as bytes go',
      `${text} 码力 | 1 页 | 12 B | 0 天前`,
      {
        ...record,
        pages: 1,
        size: { value: 12, unit: 'B' },
        age: { value: 0, unit: '天' },
        rating: null,
      },
    ],
    ['keeps control characters, bidi overrides and emoji', `\u0001\u202e👩‍💻${half}`, { ...record, body: `\u0001\u202e👩‍💻${text}` }],
    [
      'keeps two spaces, tabs and no-break spaces of its text',
      `A  B\tC\u00a0D ${half}`,
      { ...record, body: `A  B\tC\u00a0D ${text}` },
    ],
  ]
  for (const [name, content, expected] of accepted) test(name, async () => assert.deepEqual(await parseOne(content), expected))

  for (const unit of ['年', '月', '周', '天', '小时', '分钟'] as const) {
    test(`is ${unit} old`, async () => assert.deepEqual((await parseOne(half.replace('月', unit))).age, { value: 6, unit }))
  }
  for (const unit of ['B', 'KB', 'MB', 'GB'] as const) {
    test(`has a size in ${unit}`, async () =>
      assert.deepEqual((await parseOne(half.replace('KB', unit))).size, { value: 637.11, unit }))
  }
})

describe('a page of results', () => {
  test('has records, the total and page links', async () => {
    const { dump, problems } = await parse(`${twice}\n${half}\n共 16 条\n- 1\n- 2\n\n\n`)
    assert.deepEqual(problems, [])
    assert.equal(dump.declaredTotal, 16)
    assert.deepEqual(dump.pagerPages, [1, 2])
    assert.deepEqual(
      dump.records.map(({ line }) => line),
      [1, 2],
    )
  })
  test('has no total', async () => assert.equal((await parse(half)).dump.declaredTotal, null))
  test('found nothing', async () => {
    const { dump, problems } = await parse('共 0 条\n')
    assert.deepEqual([problems, dump.declaredTotal, dump.records], [[], 0, []])
  })
})

describe('broken input', () => {
  const refused: [name: string, content: string | Buffer, ...problems: RegExp[]][] = [
    ['a truncated line', twice.slice(0, -30), /^a\.txt:1: expected a record: .*, found "TGT.*Linux0"$/],
    [
      'a line truncated in its facts',
      `${text} 码力 | 15 页 | 637.11 KB | 6`,
      /^a\.txt:1: expected a record: .*637\.11 KB \| 6"$/,
    ],
    [
      'halves that differ in the text',
      ` ${half} ${half.replace('NBD', 'NBT')}`,
      /^a\.txt:1: expected the text .* twice.*NBD.* and .*NBT/,
    ],
    [
      'halves that differ in the pages',
      ` ${half} ${half.replace('15', '16')}`,
      /^a\.txt:1: .*halves that differ.*15 页.* and .*16 页/,
    ],
    ['halves that differ in a unit', ` ${half.replace('KB', 'XB')} ${half}`, /^a\.txt:1: .*halves that differ.*XB.* and .*KB/],
    ['a first half without its end', ` ${half.slice(0, -2)} ${half}`, /^a\.txt:1: .*halves that differ/],
    ['a second half without its rating', ` ${half} ${half.slice(0, -1)}`, /^a\.txt:1: .*halves that differ/],
    ['halves joined by two spaces', ` ${half}  ${half}`, /^a\.txt:1: .*halves that differ/],
    ['halves joined by nothing', ` ${half}${half}`, /^a\.txt:1: /],
    ['two records on one line', `${twice}${twice.replaceAll('TGT', 'NBD')}`, /^a\.txt:1: .*halves that differ/],
    ['an unknown size unit', twice.replaceAll('KB', 'XB'), /^a\.txt:1: expected a size unit \(B, KB, MB, .*\), found "XB"$/],
    ['an unknown age unit', twice.replaceAll('月', '世'), /^a\.txt:1: expected an age unit \(年, .*\), found "世"$/],
    [
      'pages that are no number',
      twice.replaceAll('15', '十五'),
      /^a\.txt:1: expected the number of pages as a positive whole number, found "十五"$/,
    ],
    ['zero pages', twice.replaceAll('15', '0'), /^a\.txt:1: expected the number of pages .*, found "0"$/],
    ['a fraction of pages', twice.replaceAll('15', '1.5'), /^a\.txt:1: expected the number of pages .*, found "1\.5"$/],
    ['a size that is no number', twice.replaceAll('637.11', '6e2'), /^a\.txt:1: expected the size as a number, found "6e2"$/],
    ['an age that is no number', twice.replaceAll('| 6 ', '| 半 '), /^a\.txt:1: expected the age as a whole number, found "半"$/],
    [
      'a rating that is no number',
      twice.replaceAll('前3', '前x'),
      /^a\.txt:1: expected the rating from 0 to 5, or nothing, found "x"$/,
    ],
    ['no price', twice.replaceAll('0 码力', ' 码力'), /^a\.txt:1: expected a record: /],
    ['no title', half.replace(text, '0'), /^a\.txt:1: expected a title before the price, found "0 码力/],
    [
      'a total that is no number',
      `${twice}\n共 十六 条`,
      /^a\.txt:2: expected the total as "共 \{whole number\} 条", found "共 十六 条"$/,
    ],
    ['a total without a number', `${twice}\n共条`, /^a\.txt:2: expected the total/],
    ['two totals', `${twice}\n共 16 条\n共 17 条`, /^a\.txt:3: expected one total \(16 was read before\), found "共 17 条"$/],
    ['a page link that is no number', `${twice}\n- 一`, /^a\.txt:2: expected a record: .*, found "- 一"$/],
    ['stray text', `${twice}\n登录 注册`, /^a\.txt:2: expected a record: .*, found "登录 注册"$/],
    ['a NUL', twice.replaceAll('NBD', 'N\0D'), /^a\.txt:1: expected text without NUL characters, found ".*N\\u0000D/],
    [
      'invalid UTF-8',
      Buffer.concat([Buffer.from(`${twice}\n`), Buffer.from([0x41, 0xff])]),
      /^a\.txt:2: expected UTF-8 text, found bytes .* at byte \d+\)$/,
    ],
    ['UTF-8 cut in a character', Buffer.from(half).subarray(0, 20), /^a\.txt:1: expected UTF-8 text/],
    ['an empty file', '', /^a\.txt:1: expected a saved page of search results, found an empty file$/],
    ['a file of blank lines', '\ufeff\r\n \n', /^a\.txt:1: expected a saved page of search results, found an empty file$/],
    ['page links alone', '- 1\n', /^a\.txt:1: expected at least one record or a total, found only page links$/],
    [
      'many faults at once: each is told',
      `x\n${twice.replaceAll('15', 'p').replaceAll('KB', 'XB')}\n共 ? 条\n\0\n`,
      /^a\.txt:1: .*found "x"/,
      /^a\.txt:2: .*pages.*"p"/,
      /^a\.txt:2: .*size unit.*"XB"/,
      /^a\.txt:3: /,
      /^a\.txt:4: .*NUL/,
    ],
  ]
  for (const [name, content, ...expected] of refused) {
    test(name, async () => {
      const { problems } = await parse(content)
      assert.equal(problems.length, expected.length, problems.join('\n'))
      expected.forEach((pattern, index) => assert.match(problems[index] ?? '', pattern))
    })
  }

  test('a good line after invalid UTF-8 is read', async () => {
    const { dump, problems } = await parse(Buffer.concat([Buffer.from([0xe4, 0xb8, 0x0a]), Buffer.from(half)]))
    assert.equal(problems.length, 1)
    assert.deepEqual(
      dump.records.map(({ line, body }) => [line, body]),
      [[2, text]],
    )
  })

  test('a dump that grows while it is read', async () => {
    const { appendFileSync } = await import('node:fs')
    const folder = await folderOf(parent, { 'a.txt': `${twice}\n` })
    let grown = false
    const { problems } = await readDump(folder, 'a.txt', () => {
      if (!grown) appendFileSync(`${folder}/a.txt`, `${twice}\n`)
      grown = true
    })
    assert.match(
      problems.map(formatProblem).join('\n'),
      /^a\.txt: expected a dump that nobody writes while it is read, found one that changed meanwhile/,
    )
  })
})
