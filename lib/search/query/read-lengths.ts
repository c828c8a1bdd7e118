/**
 * What a query says of a document's length → one word that `soft-words.ts` takes for a wish: "20页以上", "at least 20 pages" → 20..页;
 * "不超过10页", "up to 10 pages" → ..10页; "10-20 pages" → 10..20页. A number of pages without more is words.
 */
import { numeralValue } from './numerals.ts'
import { anyQuote } from './parse-query.ts'

const number = String.raw`(?:\d{1,4}|[一二两三四五六七八九十百]{1,4})`
const unit = String.raw`\s*-?\s*(?:页|頁|張?张?幻灯片|pages?(?![a-z])|slides?(?![a-z])|pp?\b\.?)`
const heading = String.raw`(?:页数\s*|頁數\s*|pages?\s*)?`

interface Form {
  pattern: RegExp
  /** What is said of one number, or of two. */
  range: (first: number, second: number) => [from: number | null, to: number | null]
}

/** Before and behind it may be what joins words: "20页以上的". */
function form(source: string, range: Form['range']): Form {
  return { pattern: new RegExp(String.raw`(?<![\p{N}\p{Script=Latin}.:/-])${source}(?:的)?`, 'giu'), range }
}

const first = `(?<first>${number})`
const second = `(?<second>${number})`
const before = (words: string) => `${heading}(?:${words})\\s*${first}${unit}`
const behind = (words: string) => `${first}${unit}\\s*(?:${words})`

/** How far from a number that is "about" it. */
const nearly = 0.2

const forms: readonly Form[] = [
  form(`${heading}(?:between\\s+)?${first}(?:${unit})?\\s*(?:-|~|～|–|—|到|至|to|and)\\s*${second}${unit}(?:之间)?`, (a, b) => [
    Math.min(a, b),
    Math.max(a, b),
  ]),
  form(before('不少于|不低于|不小于|至少|起码|at least|no less than|no fewer than|>=|≥|min(?:imum)?(?: of)?'), (a) => [a, null]),
  form(
    before('不超过|不多于|不大于|最多|至多|at most|up to|no more than|no longer than|within|<=|≤|max(?:imum)?(?: of)?'),
    (a) => [null, a],
  ),
  form(before('超过|多于|大于|more than|over|above|longer than|>'), (a) => [a + 1, null]),
  form(before('少于|小于|低于|不到|less than|fewer than|under|below|shorter than|<'), (a) => [null, a - 1]),
  form(before('大约|大概|约|about|around|roughly'), (a) => [Math.floor(a * (1 - nearly)), Math.ceil(a * (1 + nearly))]),
  form(behind('及?以上|或更多|起|or more|and more|or longer|and up'), (a) => [a, null]),
  form(behind('及?以下|以内|之内|或更少|or less|or fewer|or shorter'), (a) => [null, a]),
  form(behind('左右|上下'), (a) => [Math.floor(a * (1 - nearly)), Math.ceil(a * (1 + nearly))]),
  form(String.raw`${first}\s*\+${unit}`, (a) => [a, null]),
  form(String.raw`${first}\s*[多几]${unit}`, (a) => [a, a + 9]),
  form(`(?:页数|頁數|pages?)\\s*(?:>=|≥|不少于|不低于)\\s*${first}(?!\\p{N})`, (a) => [a, null]),
  form(`(?:页数|頁數|pages?)\\s*(?:<=|≤|不超过)\\s*${first}(?!\\p{N})`, (a) => [null, a]),
  form(`(?:页数|頁數|pages?)\\s*(?:>|大于|超过|多于)\\s*${first}(?!\\p{N})`, (a) => [a + 1, null]),
  form(`(?:页数|頁數|pages?)\\s*(?:<|小于|少于)\\s*${first}(?!\\p{N})`, (a) => [null, a - 1]),
]

/** The query with ranges of pages as words of their own; what stands in quotes is left. */
export function readLengths(q: string): string {
  if (!/[页頁]|page|slide|幻灯片|\dp/iu.test(q) || anyQuote.test(q)) return q
  let text = q.normalize('NFKC')
  let changed = false
  for (const { pattern, range } of forms) {
    text = text.replace(pattern, (...found) => {
      const { first: a = '', second: b = '' } = found.at(-1) as Record<string, string | undefined>
      const [from, to] = range(numeralValue(a) ?? 0, numeralValue(b) ?? 0)
      if (to !== null && to < 1) return String(found[0])
      changed = true
      return ` ${from ?? ''}..${to ?? ''}页 `
    })
  }
  return changed ? text.trim() : q
}
