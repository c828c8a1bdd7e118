import type { MarkedText } from '../../../../lib/search/shown/marked-text.ts'

type MarkedProps = Pick<MarkedText, 'text' | 'spans'> & {
  lang?: string
  /** More text stands before or after it than is shown. */
  cutBefore?: boolean
  cutAfter?: boolean
}

/** A text with the words that were found marked in it. */
export function Marked({ text, spans, lang, cutBefore = false, cutAfter = false }: MarkedProps) {
  // Within the text, not beside it: each letter would add and remove them.
  const whole = cutAfter ? `${text}…` : text
  const before = cutBefore ? '…' : ''
  const pieces = spans.flatMap(([start, end], index) => [
    (index === 0 ? before : '') + whole.slice(spans[index - 1]?.[1] ?? 0, start),
    <mark key={index}>{whole.slice(start, end)}</mark>,
  ])
  const content = spans.length === 0 ? before + whole : [...pieces, whole.slice(spans.at(-1)?.[1])]
  return <bdi lang={lang === 'zh' ? 'zh-CN' : lang}>{content}</bdi>
}
