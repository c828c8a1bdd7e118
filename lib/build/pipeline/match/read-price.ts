/** The digits at the end of `{title}{snippet}{price}` → the price, where they can be told from the text. */

export interface PriceDigits {
  /** Where they begin in the body. */
  start: number
  price: number | null
  certain: boolean
}

/** Digits: more are no price that anybody asks. */
const maxPrice = 4

export function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9'
}

/**
 * The price among the digits at the end of the body. It is never written with a leading zero, and never part of a number with a
 * point: of "v8.00" only the last digit can be one, of "1.200" too. Where more than one ending could be the price, all digits
 * stay in the text.
 * @param from where a known title ends: of the digits right behind it all are the price
 */
export function readPrice(body: string, from: number): PriceDigits {
  let start = body.length
  while (start > from && isDigit(body[start - 1])) start -= 1
  const digits = body.slice(start)
  if (digits.length > 1 && start === from && digits.length <= maxPrice && !digits.startsWith('0')) {
    return { start, price: Number(digits), certain: true }
  }
  const isVersion = /[0-9][._]$/.test(body.slice(from, start)) || /(?:^|[^A-Za-z])[vV]$/.test(body.slice(from, start))
  const possible = Array.from({ length: Math.min(digits.length, maxPrice) }, (_, at) => digits.length - 1 - at).filter(
    (at) => (digits[at] !== '0' || at === digits.length - 1) && !(isVersion && at === 0 && digits.length > 1),
  )
  const [only = digits.length - 1] = possible
  if (possible.length > 1) return { start: body.length, price: null, certain: false }
  return { start: start + only, price: Number(digits.slice(only)), certain: digits.length === 1 }
}
