/** Texts that stand in Markdown (CommonMark) exactly as they are, whatever characters they hold. */
import { oneLine } from '../one-line.ts'

/** "a *b* <c>" → "a \*b\* \<c\>". For the inside of a line; `#`, `-`, `+`, `=` and "1." matter at its start only. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*<>[\]~]|(?<!\w)_|_(?!\w)|&(?=[#\w])/gu, '\\$&')
    .replace(/^([-+#=]|\d+(?=[.)]))/u, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/u, '$1\\$2')
}

/** `[text](url)`; what would end or break the address is percent-encoded, which servers read as the same address. */
export function markdownLink(text: string, url: string): string {
  const address = url.replace(/[()<>\\\s]/gu, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
  return `[${escapeMarkdown(text)}](${address})`
}

/** A line of YAML that holds a text: JSON's strings are YAML's. */
export function yamlLine(key: string, value: string | number | readonly string[]): string {
  const clean = (text: string): string => JSON.stringify(oneLine(text))
  const written =
    typeof value === 'number' ? String(value) : typeof value === 'string' ? clean(value) : `[${value.map(clean).join(', ')}]`
  return `${key}: ${written}`
}
