import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cleanCharacters } from './clean-characters.ts'
import { cleanText } from './clean-text.ts'
import { dropRunningLines } from './drop-running-lines.ts'
import { joinLetterSpacing } from './join-letter-spacing.ts'
import { codeSpace } from './lay-out-code.ts'

type Cases = [name: string, from: string, to: string][]

describe('characters', () => {
  const cases: Cases = [
    ['ligatures', 'ﬁle oﬀset ﬂow', 'file offset flow'],
    ['full-width letters and digits', 'Ｒａｆｔ ３ 副本', 'Raft 3 副本'],
    ['radicals that stand for characters', '⽂件系统', '文件系统'],
    ['radicals that NFKC keeps', '⻓度与⻚面', '长度与页面'],
    ['an accent apart from its letter', 'Cafe\u0301', 'Café'],
    ['no-break and ideographic spaces', '一\u00a0二\u3000三', '一 二 三'],
    ['full-width punctuation stays', '读，写（一次）：完', '读，写（一次）：完'],
    ['raised and circled numbers stay', 'x² ① ㎡', 'x² ① ㎡'],
    ['private-use glyphs at the head are a bullet', '\uf06c 低延迟', '• 低延迟'],
    ['two of them are one bullet', ' \uf0fc\uf0fc低延迟', '• 低延迟'],
    ['elsewhere they go', '低\ue5d2延迟\uf0b7', '低延迟'],
    ['nothing else on the line', '\uf06c', ''],
    ['controls, soft hyphens, zero width, marks of direction', '\u0012写\u00ad入\u200b放\u202e大\ufeff', '写入放大'],
    ['characters that could not be read', '写\ufffd入', '写入'],
    ['half of a pair', '写\ud800入', '写入'],
    ['tabs', 'a\tb', 'a b'],
    ['an emoji stays', '完成 🎉', '完成 🎉'],
  ]
  for (const [name, from, to] of cases) test(name, () => assert.equal(cleanCharacters(from), to))
})

describe('letter spacing', () => {
  const cases: Cases = [
    ['a title in both scripts', 'r a f t 在 C u r v e', 'raft在Curve'],
    ['Han only', '写 放 大', '写放大'],
    ['Latin only', 'S t o r e', 'Store'],
    ['words kept by a wider gap', 'h e l l o  w o r l d', 'hello world'],
    ['beside words that are whole', 'Store-X 如 何 做 兼容', 'Store-X 如何做兼容'],
    ['several characters in one piece', 'Store 如 何 做 生态兼 容', 'Store 如何做生态兼容'],
    ['with punctuation between', '质 量 、 监 控 与 运 维', '质量 、 监控与运维'],
    ['labels beside one another stay', '成本 收益 影响', '成本 收益 影响'],
    ['cells of a table stay', '好 有', '好 有'],
    ['letters that name things stay', 'a b c d', 'a b c d'],
    ['capitals that name things stay', 'A X M D', 'A X M D'],
    ['numbers stay', '1 2 3 4 5', '1 2 3 4 5'],
    ['an article is no spacing', 'This is a b tree', 'This is a b tree'],
  ]
  for (const [name, from, to] of cases) test(name, () => assert.equal(joinLetterSpacing(from), to))
})

describe('lines of a page', () => {
  const cases: Cases = [
    [
      'a Chinese word that a box broke',
      '后台会多写几倍，所以要先数清每一层的数\r\n据量再谈省。',
      '后台会多写几倍，所以要先数清每一层的数据量再谈省。',
    ],
    ['a sentence that goes on after a comma', '合并的时候会多写，\r\n读的时候会多读。', '合并的时候会多写，读的时候会多读。'],
    ['punctuation is never first', '一共有三个副本\r\n，其中一个领头。', '一共有三个副本，其中一个领头。'],
    ['labels of a drawing keep their lines', '目标\r\n方法\r\n影响', '目标\n方法\n影响'],
    ['a heading keeps its line', '写放大的来历\r\n我们数了每一层', '写放大的来历\n我们数了每一层'],
    ['a list keeps its lines', '1. 先写日志\r\n2. 再写数据', '1. 先写日志\n2. 再写数据'],
    ['bullets in private use keep theirs', '\uf06c 先写日志，\r\n\uf06c 再写数据', '• 先写日志，\n• 再写数据'],
    ['written from top to bottom', '元\r\n数\r\n据', '元数据'],
    ['lines in Latin keep theirs', 'write ahead\r\nlog', 'write ahead\nlog'],
    ['a word broken by a hyphen', 'the engine keeps consis-\r\ntency', 'the engine keeps consistency'],
    ["the PDF library's mark of the same", 'the engine keeps consis\ufffetency', 'the engine keeps consistency'],
    ['a hyphen of its own stays', 'pre\ufffemerge comes after pre', 'pre-merge comes after pre'],
    ['so does one before a capital', 'Client-\r\nServer', 'Client-Server'],
    ['unless the word stands whole elsewhere', 'the Back-\r\nEnd of BackEnd', 'the BackEnd of BackEnd'],
    ['a hyphen that joins no word', 'rw\ufffe 3-\r\n4', 'rw- 3-\n4'],
    ['spaces beside Chinese punctuation', '质量 、 监控', '质量、监控'],
    ['empty lines go', 'a\r\n \r\n\r\nb', 'a\nb'],
    ['nothing', '', ''],
  ]
  for (const [name, from, to] of cases) test(name, () => assert.deepEqual(cleanText([from]), [to]))
})

describe('running headers and footers', () => {
  const pagesOf = (count: number, line: (page: number) => string[]) =>
    Array.from({ length: count }, (_, index) => line(index + 1))
  const cases: [name: string, pages: string[][], rest: string[][]][] = [
    [
      'a page of so many',
      pagesOf(4, (page) => [`© XXX Page ${page} of 4`, `第${'一二三四'[page - 1]}节`]),
      [['第一节'], ['第二节'], ['第三节'], ['第四节']],
    ],
    ['of two pages', pagesOf(2, (page) => [`正文 ${'甲乙'[page - 1]}`, `第 ${page} 页`]), [['正文 甲'], ['正文 乙']]],
    [
      'numbers alone',
      pagesOf(4, (page) => [`正文 ${'甲乙丙丁'[page - 1]}`, `${page}/4`]),
      [['正文 甲'], ['正文 乙'], ['正文 丙'], ['正文 丁']],
    ],
    [
      'that begin elsewhere',
      pagesOf(3, (page) => [`- ${page + 7} -`, `正文 ${'甲乙丙'[page - 1]}`]),
      [['正文 甲'], ['正文 乙'], ['正文 丙']],
    ],
    [
      'with words, that begin elsewhere',
      pagesOf(4, (page) => [`存储小组 第 ${page + 2} 页`, `Group slide ${page + 1}`, `正文 ${'甲乙丙丁'[page - 1]}`]),
      [['正文 甲'], ['正文 乙'], ['正文 丙'], ['正文 丁']],
    ],
    [
      'broken in two on some pages',
      pagesOf(4, (page) => [...(page === 2 ? ['© XXX Page', '2 of 4'] : [`© XXX Page ${page} of 4`]), `${'甲乙丙丁'[page - 1]}`]),
      [['甲'], ['乙'], ['丙'], ['丁']],
    ],
    [
      'missing from some pages',
      [['封面'], ['甲甲', 'p. 2'], ['乙乙', 'p. 3'], ['丙丙', 'p. 4']],
      [['封面'], ['甲甲'], ['乙乙'], ['丙丙']],
    ],
    [
      'words alone stay where they stand first',
      pagesOf(4, (page) => ['存储小组', `正文 ${'甲乙丙丁'[page - 1]}`]),
      [['存储小组', '正文 甲'], ['正文 乙'], ['正文 丙'], ['正文 丁']],
    ],
  ]
  for (const [name, pages, rest] of cases) test(name, () => assert.deepEqual(dropRunningLines(pages), rest))

  const kept: [name: string, pages: string[][]][] = [
    ['signs that end every page of code', pagesOf(4, (page) => [`f${'abcd'[page - 1]}()`, '}'])],
    ['a list that counts on through the pages', pagesOf(4, (page) => [`${page}.`, `正文 ${'甲乙丙丁'[page - 1]}`])],
    [
      'headings that count',
      [['目录', '说明'], ...pagesOf(8, (page) => [`案例 ${page}`, `正文 ${'甲乙丙丁戊己庚辛'[page - 1]}`])],
    ],
    ['chapters that count', [['封面'], ...pagesOf(4, (page) => [`第 ${page} 章 Raft`, `正文 ${'甲乙丙丁'[page - 1]}`])]],
    ['questions that count', [['封面'], ...pagesOf(4, (page) => [`Q${page}`, `正文 ${'甲乙丙丁'[page - 1]}`])]],
    ['years that count with the pages by chance', [['2009', 'a'], ['2010', 'b'], ['c'], ['d'], ['e']]],
    [
      'a title of half the slides',
      [
        ['甲', 'x'],
        ['标题', 'a'],
        ['标题', 'b'],
        ['标题', 'c'],
        ['乙', 'y'],
        ['丙', 'z'],
      ],
    ],
    [
      'a line in the middle of long pages',
      pagesOf(4, (page) => [...'abcdefg'].map((line, at) => (at === 3 ? '中间' : `${line}${'甲乙丙丁'[page - 1]}`))),
    ],
    ['a single page', [['Page 1 of 1', '正文']]],
  ]
  for (const [name, pages] of kept) test(`not: ${name}`, () => assert.deepEqual(dropRunningLines(pages), pages))

  test('the same list marker after a header is no header', () => {
    const pages = pagesOf(6, (page) => [
      `© XXX Page ${page} of 6`,
      ...(page > 2 ? ['1.'] : []),
      `正文 ${'甲乙丙丁戊己'[page - 1]}`,
    ])
    assert.deepEqual(dropRunningLines(pages)[3], ['1.', '正文 丁'])
  })
})

describe('a document', () => {
  test('all of it together', () => {
    const pages = [
      '© XXX Page 1 of 3\r\nr a f t 在 S t o r e',
      '© XXX Page \r\n2 of 3\r\n\uf06c 先写⽇志，\r\n再写数\r\n据',
      '© XXX Page 3 of 3',
    ]
    assert.deepEqual(cleanText(pages), ['raft在Store', '• 先写日志，再写数\n据', ''])
  })

  test('cleaned text stays as it is', () => {
    const once = cleanText(['一 次 小 写 多 写 几 倍，\r\n所以要数', 'consis\ufffetency ﬁle'])
    assert.deepEqual(cleanText(once), once)
  })
})

test('spaces before a line of code stay', () => {
  assert.deepEqual(cleanText([['message {', `${codeSpace.repeat(4)}id`, '}'].join('\n')]), ['message {\n    id\n}'])
})
