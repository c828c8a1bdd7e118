/** Texts and elements of XML 1.0. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** What no XML 1.0 document may hold, not even as a reference: most control characters, halves of pairs, U+FFFE and U+FFFF. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** For text and for attribute values. Characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (char) => entities[char] ?? char)
}

type Attributes = Readonly<Record<string, string | number | null | undefined>>

function formatAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`)}"`)
    .join('')
}

/** An element that holds text; with no text, an empty one. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${formatAttributes(attributes)}>${escapeXml(text)}</${name}>`
}

export function emptyElement(name: string, attributes: Attributes): string {
  return `<${name}${formatAttributes(attributes)}/>`
}

/** An element of other elements, each on a line of its own; not indented, which would change texts of several lines. */
export function parentElement(name: string, attributes: Attributes, children: readonly string[]): string {
  return [`<${name}${formatAttributes(attributes)}>`, ...children, `</${name}>`].join('\n')
}

export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
}
