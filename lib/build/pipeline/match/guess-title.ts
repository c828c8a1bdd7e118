/**
 * Where the title of an unknown record probably ends. A guess, marked as one wherever it is shown.
 *
 * Each rule has met its case: decks repeat their title on the first pages ("Curve元数据节点高可用© XXX Page 1 of 30
 * Curve元数据节点高可用© XXX Page 2"), snippets start with bullets, and the site sets titles of at most some 60 characters.
 */

const maxTitle = 60
const minTitle = 4
/** A deck repeats its title on the first pages or not at all; looking further would take long on a line of megabytes. */
const searchedForTitle = 4000
const snippetStart = /[•●▪◦·©。！？!?;；\u0001-\u001f]|\s{2,}|\d{1,3}[.、]\s|[:：]\s/u

/** The longest beginning (4 to 60 characters) that the text repeats further on. */
function repeatedPrefix(text: string): number {
  let end = 0
  for (let length = minTitle; length <= Math.min(maxTitle, text.length / 2); length += 1) {
    if (!text.includes(text.slice(0, length), length)) break
    end = length
  }
  return end
}

/** The longest beginning that is repeated at once, as where a snippet starts with the first slide: "Ceph架构Ceph架构 目录". */
function doubledPrefix(text: string): number {
  for (let length = Math.min(2 * maxTitle, Math.floor(text.length / 2)); length >= minTitle; length -= 1) {
    if (text.startsWith(text.slice(0, length).trimEnd(), length)) return length
  }
  return 0
}

/** Never between the halves of a surrogate pair, and without space at the end. */
function tidyEnd(text: string, end: number): number {
  const code = text.charCodeAt(end - 1)
  const whole = code >= 0xd800 && code <= 0xdbff ? end - 1 : end
  return text.slice(0, whole).trimEnd().length || whole
}

/** The last place before `end` that does not cut a Latin word. */
function wordEnd(text: string, end: number): number {
  if (!/[A-Za-z][A-Za-z]/.test(text.slice(end - 1, end + 1))) return end
  const start = text.slice(0, end).search(/[^A-Za-z][A-Za-z]*$/u) + 1
  return start > minTitle ? start : end
}

/** Index in `text` where the title ends; the whole text if it is short and holds no sign of a snippet. */
export function guessTitleEnd(text: string): number {
  const doubled = doubledPrefix(text.slice(0, searchedForTitle))
  if (doubled > 0) return tidyEnd(text, doubled)
  const repeated = repeatedPrefix(text.slice(0, searchedForTitle))
  const sign = snippetStart.exec(text.slice(minTitle, 2 * maxTitle))
  const beforeSign = sign ? sign.index + minTitle : text.length
  if (repeated >= 2 * minTitle && repeated <= beforeSign) return tidyEnd(text, wordEnd(text, repeated))
  if (beforeSign <= maxTitle) return tidyEnd(text, beforeSign)
  const lastSpace = text.slice(0, maxTitle).search(/\s\S*$/u)
  return tidyEnd(text, lastSpace >= minTitle ? lastSpace : maxTitle)
}
