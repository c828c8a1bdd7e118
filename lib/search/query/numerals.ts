/**
 * Numerals both ways, as Chinese writes them: "三副本" = "3副本", "2阶段提交" = "两阶段提交", "百亿" = "100亿".
 */

const digits = '零一二三四五六七八九'
const small = { 十: 10, 百: 100, 千: 1000 } as const
const numeral = /(?<![\p{N}.a-z])(?:[零一二两三四五六七八九十百千]+|[0-9]{1,4})(?![\p{N}.])/u

/** "15", "三", "两", "十二", "三百五十" → the number; null where the signs do not make one. */
export function numeralValue(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  let total = 0
  let digit: number | null = null
  for (const sign of text) {
    const unit = sign === '十' || sign === '百' || sign === '千' ? small[sign] : null
    if (unit !== null) {
      total += (digit ?? 1) * unit
      digit = null
      continue
    }
    if (digit !== null && digit !== 0) return null
    digit = sign === '两' ? 2 : digits.indexOf(sign)
  }
  return total + (digit ?? 0)
}

/** How Chinese writes a number below 10,000; two before a noun is 两, in a row of ordinals 二: both. */
function written(value: number): string[] {
  if (value === 0) return []
  if (value === 2) return ['两', '二']
  let rest = value
  let text = ''
  for (const [sign, unit] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
  ] as const) {
    const count = Math.floor(rest / unit)
    rest %= unit
    // 一 is left out before 十 up to 19, and before a whole 百 or 千, as in 百亿: 十二, but 一百一十二.
    if (count > 0) text += (count === 1 && (unit === 10 ? value < 20 : value === unit) ? '' : (digits[count] ?? '')) + sign
  }
  if (rest > 0) text += digits[rest] ?? ''
  return [text]
}

/**
 * The same word with its first numeral written the other ways, itself not among them; empty where it has none beside other
 * characters. Which of them are words is for the texts to say: 一致性 gives 1致性, which stands nowhere.
 * @param word normalised.
 */
export function numeralForms(word: string): string[] {
  const match = numeral.exec(word)
  if (!match || !/\p{Script=Han}/u.test(word) || [...word].length < 2) return []
  const value = numeralValue(match[0])
  if (value === null) return []
  // A small number alone begins too many others.
  if (match[0] === word) return value < 100 ? [] : [String(value)]
  const before = word.slice(0, match.index)
  const after = word.slice(match.index + match[0].length)
  return [String(value), ...written(value)].map((text) => before + text + after).filter((form) => form !== word)
}

/** A word that begins with a count, as that count and what it counts: "10亿行数据" → 10亿, 行数据. Null where it does not. */
export function splitCount(word: string): [count: string, rest: string] | null {
  const match = /^((?:[一二两三四五六七八九十百千]+|\d+)[万亿]级?)(\p{Script=Han}+)$/u.exec(word)
  return match?.[1] !== undefined && match[2] !== undefined ? [match[1], match[2]] : null
}
