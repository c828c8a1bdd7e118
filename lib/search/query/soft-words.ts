/**
 * Words that say what kind of record is wanted, for whom, in which language or of which year → wishes: "raft ppt" wants slides
 * on Raft. Records that meet a wish rise; none is lost that does not, and none has to hold the word.
 */
import type { FieldName } from './field-names.ts'

export interface Wish {
  field: Extract<FieldName, 'kind' | 'level' | 'lang' | 'year' | 'pages'> | 'product'
  /** Any of them will do: ids, years and months ("2022", "2022-10"), ranges of pages ("20..", "..10", "10..20"). */
  values: readonly string[]
  /** The words, as they stand in the query (normalised). */
  typed: string
}

type Meaning = Omit<Wish, 'typed'>

const slides = ['slides']
const talks = ['talk', 'slides']
const documents = ['design-doc']
const beginners = ['introduction']

const table: readonly (readonly [field: Wish['field'], values: readonly string[], words: string])[] = [
  ['kind', slides, 'ppt|pptx|slides|slide deck|slide decks|deck|decks|presentation|幻灯片|讲稿|课件|演示文稿|简报|投影片'],
  ['kind', talks, 'talk|talks|lecture|lectures|演讲|讲座|分享|研讨会'],
  ['kind', ['talk'], 'video|videos|recording|视频|录像|影片'],
  ['kind', documents, 'design doc|design docs|design document|design documents|design-doc|设计文档|设计方案|设计文件'],
  ['kind', ['paper'], 'paper|papers|research paper|whitepaper|white paper|论文|白皮书'],
  ['kind', ['article'], 'article|articles|blog|blogs|blog post|blog posts|文章|博客|博文|部落格'],
  ['kind', ['meeting-notes'], 'meeting notes|meeting minutes|会议纪要|会议记录|纪要'],
  ['kind', ['course'], 'course|courses|课程'],
  [
    'kind',
    ['test-report'],
    'test report|test reports|benchmark report|benchmark reports|测试报告|性能测试报告|性能报告|压测报告',
  ],
  [
    'level',
    beginners,
    'beginner|beginners|for beginners|beginner guide|beginners guide|first thing to read|newbie|for newcomers|newcomer to|new to|getting started|get started|quick start|quickstart|first steps|primer|' +
      'introduction|introductory|tutorial|basics|what to read first|what should i read first|what do i read first|read first|' +
      'where to start|where do i start|where should i start|where to begin|where should i begin|where do i begin|how do i start|how should i start|recommended reading|how to start|start here|reading list|reading order|' +
      'learning path|入门|快速入门|快速上手|新手|新人|教程|教学|初学|初学者|小白|零基础|入门教程|新手入门|从零开始|学习路线|学习路径|阅读顺序|' +
      '先看什么|先读什么|先学什么|看什么|读什么|先看哪个|先看哪份|先读哪份|先看哪些|先读哪些|先看哪些文档|先看哪份文档|先看哪个文档|看哪些文档|看哪份|看哪份文档|怎么学|如何学|怎么学习|如何学习|先看哪些资料|怎么入门|如何入门|怎么上手|如何上手|' +
      '从哪开始|从哪里开始|从哪看起|从何看起|从何开始|怎么开始',
  ],
  ['level', ['deep-dive'], 'deep dive|advanced|in depth|in-depth|深入|进阶'],
  ['lang', ['zh'], 'in chinese|chinese|chinese version|中文|中文版|汉语'],
  ['lang', ['en'], 'in english|english|english version|英文|英文版|英语'],
]
const meanings = new Map<string, Meaning>(
  table.flatMap(([field, values, words]) => words.split('|').map((word): [string, Meaning] => [word, { field, values }])),
)
const maxPhrase = 5

const year = /^((?:19|20)\d\d)(?:年的?)?$/
const years = /^((?:19|20)\d\d)年?(?:[-~–—至到]|\.\.)((?:19|20)\d\d)(?:年的?)?$/
const mostYears = 30
const months = /^((?:19|20)\d\d)-(\d\d)\.\.((?:19|20)\d\d)-(\d\d)$/
const mostMonths = 36
/** As `read-lengths.ts` writes them. */
const length = /^(\d*\.\.\d*)页$/

/** Every year from one to another, as texts; null where it is no such range. */
function yearsIn(typed: string): string[] | null {
  const [, first, last] = years.exec(typed) ?? []
  const count = Number(last) - Number(first) + 1
  return count > 1 && count <= mostYears ? Array.from({ length: count }, (_, at) => String(Number(first) + at)) : null
}

/** Every month from one to another, as "2022-07"; null where it is no such range. */
function monthsIn(typed: string): string[] | null {
  const [, fromYear, fromMonth, toYear, toMonth] = months.exec(typed) ?? []
  const first = Number(fromYear) * 12 + Number(fromMonth) - 1
  const count = Number(toYear) * 12 + Number(toMonth) - first
  if (!(count > 0 && count <= mostMonths)) return null
  return Array.from({ length: count }, (_, at) => {
    const month = first + at
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

/** What one word says by its form: "2022", "2021-2022", "2022-07..2022-12", "20..页". */
function readForm(typed: string): Meaning | null {
  const [, number] = year.exec(typed) ?? []
  const values = number === undefined ? (yearsIn(typed) ?? monthsIn(typed)) : [number]
  const [, pages] = length.exec(typed) ?? []
  return values ? { field: 'year', values } : pages === undefined ? null : { field: 'pages', values: [pages] }
}

const all = [...meanings.keys()].filter((word) => !word.includes(' ')).sort((a, b) => b.length - a.length)
const han = all.filter((word) => /\p{Script=Han}/u.test(word)).join('|')
const latin = all.filter((word) => /^[a-z]+$/.test(word)).join('|')
/** "2013年的", "raft论文", "curve入门", "raft的ppt", "中文raft": a wish at either end of a word without spaces. */
const atEnd = new RegExp(`^(.+?)(?:(?:的|应该|该)?(${han})|(?:的|(?<=\\p{Script=Han}))(${latin}))$`, 'u')
const atStart = new RegExp(
  `^(?:((?:19|20)\\d\\d年?)(?!\\p{N}|年)的?|(${han})(?:的|(?!\\p{Script=Han}))|(${latin})(?:的|(?=\\p{Script=Han})))(.+)$`,
  'u',
)

/** A word without spaces, cut where a wish begins or ends in it; itself where none does. */
export function cutWishes(word: string): string[] {
  if (meanings.has(word) || yearsIn(word) || monthsIn(word) || length.test(word)) return [word]
  const [, before, ...ends] = atEnd.exec(word) ?? []
  const wish = ends.find((end) => end !== undefined)
  if (before !== undefined && wish !== undefined) return [...cutWishes(before), wish]
  const [, number, kind, latinKind, rest] = atStart.exec(word) ?? []
  const first = number ?? kind ?? latinKind
  return first !== undefined && rest !== undefined && rest !== '的' && !/^[\p{N}.\-/]/u.test(rest)
    ? [first, ...cutWishes(rest)]
    : [word]
}

/** The longest wish that begins with the word at `at`, and how many words it takes. */
export function wishAt(words: readonly string[], at: number): { wish: Wish; count: number } | null {
  for (let count = Math.min(maxPhrase, words.length - at); count > 0; count -= 1) {
    const typed = words.slice(at, at + count).join(' ')
    const meaning = (count === 1 ? readForm(typed) : null) ?? meanings.get(typed)
    if (meaning) return { wish: { ...meaning, typed }, count }
  }
  return null
}
