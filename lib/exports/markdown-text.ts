/** Texts that stand in Markdown (CommonMark) exactly as they are, whatever characters they hold. */

/** Invisible characters that no reader needs and parsers stumble over; line breaks become spaces. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\ufeff]/gu, '')
    .trim()
}

/** "a *b* <c>" → "a \*b\* \<c\>". For the inside of a line; `#`, `-`, `+`, `=` and "1." matter at its start only. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*<>[\]~]|(?<!\w)_|_(?!\w)|&(?=[#\w])/gu, '\\$&')
    .replace(/^([-+#=]|\d+(?=[.)]))/u, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/u, '$1\\$2')
}

/** `[text](<url>)`; brackets round the address let it hold parentheses. */
export function markdownLink(text: string, url: string): string {
  const address = url.replace(/[<>\\\s]/gu, (char) => encodeURIComponent(char))
  return `[${escapeMarkdown(text)}](<${address}>)`
}

/** A line of YAML that holds a text: JSON's strings are YAML's. */
export function yamlLine(key: string, value: string | number | readonly string[]): string {
  const clean = (text: string): string => JSON.stringify(oneLine(text))
  const written =
    typeof value === 'number' ? String(value) : typeof value === 'string' ? clean(value) : `[${value.map(clean).join(', ')}]`
  return `${key}: ${written}`
}
