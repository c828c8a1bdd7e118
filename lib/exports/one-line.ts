/** Control characters, halves of pairs and U+FFFE, U+FFFF: nothing that a reader would miss, much that parsers stumble over. */
const unreadable = /[^\u0020-\u007e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/gu

/** For formats whose texts are a line each: "a \r\n b" → "a b". */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(unreadable, '')
    .trim()
}
