/**
 * What was pasted rather than typed → what of it is looked for: of an address that stands alone the name of what it leads to; an
 * OR at either end joins nothing.
 */

const onlyAddress = /^\s*(?:https?:\/\/|www\.)[^\s/?#]+(?<path>[^\s?#]*)\S*\s*$/iu
/** Parts of an address that name no document. */
const saysNothing =
  /^(?:readme|index|default|blob|tree|raw|view|main|master|head|talks?|docs?|en|zh|cn|p|\d+|[0-9a-f]{7,40}|.)$/iu
const ending = /\.(?:pdf|pptx?|docx?|md|html?|txt|php)$/iu
const looseJoin = /^(?:\s*(?:or|and|或者?|[|｜])(?=\s))+\s+(?=\S)|(?<=\S)\s+(?:(?<=\s)(?:or|and|或者?|[|｜])\s*)+$/giu

/** Never throws, whatever stands after a %. */
function decoded(part: string): string {
  return new URLSearchParams(`part=${part.replaceAll('+', '%2B').replaceAll('&', '%26')}`).get('part') ?? part
}

/** The last part of an address that names what it leads to, without its ending; null where more than an address was typed. */
export function nameInAddress(q: string): string | null {
  const path = onlyAddress.exec(q)?.groups?.['path']
  const parts = path?.split('/').map((part) => decoded(part).replace(ending, ''))
  return parts?.findLast((part) => !saysNothing.test(part) && part !== '') ?? null
}

/** @param q as it was typed or pasted; in quotes it stays. */
export function readPasted(q: string): string {
  const name = nameInAddress(q)
  if (name !== null) return name.replace(/[-_+]+/gu, ' ')
  return q.replace(looseJoin, '')
}
