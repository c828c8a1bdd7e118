/** For tests: our dump with a few faults, as a careless copy, a broken disk or an enemy would leave it. */
import fc from 'fast-check'

/** What the grammar of a dump turns on, and what text should never break. */
// oxfmt-ignore
const fragments = [
  ' ', '  ', '\u00a0', '\t', '\n', '\r\n', '\r', '\0', '\ufeff', '\u202e', '\u2028', '👩‍💻', '\ud800',
  '|', ' | ', '码力', '0 码力 | ', '页', ' 页 | ', 'MB', ' KB | ', ' 月前', '前', '前3', '天', '小时',
  '共', '共 16 条', '条', '- 1', '- ', '0', '00', '1', '100', '2022', '.', '-', '(', '（二）', ')', '•', '1. ',
  '0 码力 | 20 页 | 7.40 MB | 6 月前3', '<script>', '__proto__', '${x}',
]

const position = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const length = fc.oneof(fc.nat(3), fc.nat(40), fc.nat(900))
const fragment = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...fragments) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)

type Change = (text: string) => string

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(position, length).map(([at, count]): Change => (text) => {
    const from = Math.floor(at * text.length)
    return text.slice(0, from) + text.slice(from + count)
  }),
  fc.tuple(position, fragment).map(([at, added]): Change => (text) => {
    const from = Math.floor(at * text.length)
    return text.slice(0, from) + added + text.slice(from)
  }),
  fc.tuple(position, fragment).map(([at, put]): Change => (text) => {
    const from = Math.floor(at * text.length)
    return text.slice(0, from) + put + text.slice(from + put.length)
  }),
  fc.tuple(position, length, position).map(([at, count, to]): Change => (text) => {
    const from = Math.floor(at * text.length)
    const target = Math.floor(to * text.length)
    return text.slice(0, target) + text.slice(from, from + count) + text.slice(target)
  }),
  position.map(
    (at): Change =>
      (text) =>
        text.slice(0, Math.floor(at * text.length)),
  ),
  fc
    .constantFrom<[string, string]>(
      ['\n', '\r\n'],
      [' ', '\u00a0'],
      ['月', '年'],
      ['MB', 'GB'],
      ['0 码力', '100 码力'],
      ['前3', '前'],
    )
    .map(
      ([from, to]): Change =>
        (text) =>
          text.replaceAll(from, to),
    ),
)

/** One byte put in another's place, so that the text may be no UTF-8 any more. */
const byteChange = fc.tuple(position, fc.nat(255))

/** @param lines those of the dump; each time a few of them are taken. */
export function mutatedDump(lines: readonly string[]): fc.Arbitrary<Buffer> {
  const taken = fc.array(fc.constantFrom(...lines), { minLength: 0, maxLength: 3 })
  const changes = fc.array(change, { maxLength: 4 })
  const bytes = fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(byteChange, { maxLength: 3 }) },
  )
  return fc.tuple(taken, changes, bytes).map(([some, textChanges, byteChanges]) => {
    const text = textChanges.reduce((changed, apply) => apply(changed), some.join('\n'))
    const buffer = Buffer.from(text)
    for (const [at, byte] of byteChanges) if (buffer.length > 0) buffer[Math.floor(at * buffer.length)] = byte
    return buffer
  })
}
