import type { MarkedText } from '../../../../lib/search/shown/marked-text.ts'

/** A text with the words that were found marked in it. */
export function Marked({ text, spans, lang }: Pick<MarkedText, 'text' | 'spans'> & { lang?: string }) {
  const pieces = spans.flatMap(([start, end], index) => [
    text.slice(spans[index - 1]?.[1] ?? 0, start),
    <mark key={index}>{text.slice(start, end)}</mark>,
  ])
  const content = [...pieces, text.slice(spans.at(-1)?.[1] ?? 0)]
  return <bdi lang={lang === 'zh' ? 'zh-CN' : lang}>{content}</bdi>
}
