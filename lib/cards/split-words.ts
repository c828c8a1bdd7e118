/**
 * A title → the pieces between which a line may break: "raft在Curve存储中的工程实践" → "raft ", "在 ", "Curve ", "存储", "中的" …
 * Chinese words stay whole, closing marks stay with what they close, and Chinese and Latin have a space between them, as the
 * pages have it from `text-autospace`.
 */
const opening = /[（《〈「『【“‘([{<]$/u
const closing = /^[）》〉」』】”’，。、：；！？…·)\]}>,.:;!?%|/\-–—]/u
const han = /\p{Script=Han}/u
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Between Chinese and Latin a space. */
export function withSpaces(text: string): string {
  return text.replace(/(?<=\p{Script=Han})(?=[A-Za-z0-9])/gu, ' ').replace(/(?<=[A-Za-z0-9])(?=\p{Script=Han})/gu, ' ')
}

/** Joined again, the pieces are the title with its spaces. */
export function splitWords(title: string): string[] {
  const pieces: string[] = []
  for (const { segment } of words.segment(withSpaces(title))) {
    const last = pieces.at(-1)
    const insideLatin = last !== undefined && !han.test(last.slice(-1)) && !last.endsWith(' ') && !han.test(segment)
    if (last !== undefined && (segment.trim() === '' || insideLatin || closing.test(segment) || opening.test(last))) {
      pieces[pieces.length - 1] = last + segment
    } else pieces.push(segment)
  }
  return pieces
}
