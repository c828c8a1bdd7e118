/**
 * What a query says of a document's length → one word that `soft-words.ts` takes for a wish: "20页以上", "at least 20 pages" → 20..页;
 * "不超过10页", "up to 10 pages" → ..10页; "10-20 pages" → 10..20页. A number of pages without more is words.
 */
import { numeralValue } from '../query/numerals.ts'
import { anyQuote } from '../query/parse-query.ts'

const number = String.raw`(\d{1,4}|[一二两三四五六七八九十百]{1,4})`
const unit = String.raw`\s*-?\s*(?:页|頁|張?张?幻灯片|pages?(?![a-z])|slides?(?![a-z])|pp?\b\.?)`
const counted = '(?:页数|頁數|pages?)'

type Range = [from: number | null, to: number | null]

/** With what joins it to the next word: "20页以上的". */
const pattern = (form: string) => new RegExp(String.raw`(?<![\p{N}\p{Script=Latin}.:/-])(?:${form})的?`, 'giu')

/** How far from a number that is "about" it. */
const nearly = 0.2

/** What stands before the number, and what behind its pages. */
const bounds: readonly (readonly [before: string, behind: string, range: (pages: number) => Range])[] = [
  ['不少于|不低于|至少|起码|at least|no less than|>=|≥', '及?以上|起|or more|or longer|and up', (n) => [n, null]],
  [
    '不超过|不多于|最多|至多|at most|up to|no more than|within|<=|≤',
    '及?以下|以内|之内|or less|or fewer|at most',
    (n) => [null, n],
  ],
  ['超过|多于|大于|more than|over|above|longer than|>', 'and more', (n) => [n + 1, null]],
  ['少于|小于|低于|不到|less than|fewer than|under|below|shorter than|<', 'or shorter', (n) => [null, n - 1]],
  ['大约|大概|约|about|around', '左右|上下', (n) => [Math.floor(n * (1 - nearly)), Math.ceil(n * (1 + nearly))]],
]

const forms: readonly { found: RegExp; range: (first: number, second: number) => Range }[] = [
  {
    found: pattern(String.raw`(?:between\s+)?${number}(?:${unit})?\s*(?:-|~|～|–|—|到|至|to|and)\s*${number}${unit}(?:之间)?`),
    range: (first, second) => [Math.min(first, second), Math.max(first, second)],
  },
  { found: pattern(String.raw`${number}\s*\+${unit}`), range: (first) => [first, null] },
  { found: pattern(String.raw`${number}\s*[多几]${unit}`), range: (first) => [first, first + 9] },
  ...bounds.map(([before, behind, range]) => ({
    found: pattern(
      String.raw`${counted}\s*(?:${before})\s*${number}(?!\p{N})(?:${unit})?|(?:${before})\s*${number}${unit}|${number}${unit}\s*(?:${behind})`,
    ),
    range,
  })),
]

/** The query with ranges of pages as words of their own; what stands in quotes is left. */
export function readLengths(q: string): string {
  if (!/[页頁]|page|slide|幻灯片|\dp/iu.test(q) || anyQuote.test(q)) return q
  let text = q.normalize('NFKC')
  let changed = false
  for (const { found, range } of forms) {
    text = text.replace(found, (whole: string, ...groups) => {
      // Behind the groups stand where it was found, a number, and the text itself.
      const numbers = groups.slice(0, -2).filter((group) => typeof group === 'string')
      const [first = 0, second = 0] = numbers.map((group) => numeralValue(group) ?? 0)
      const [from, to] = range(first, second)
      if (to !== null && to < 1) return whole
      changed = true
      return ` ${from ?? ''}..${to ?? ''}页 `
    })
  }
  return changed ? text.trim() : q
}
