/**
 * Pages → the same without running headers and footers: lines near the top or the bottom that say the same on most pages, or
 * the same but for a number that counts with the pages ("© XXX Page 3 of 30", "3/30", "- 3 -").
 */

type Page = readonly string[]

/** How far from the ends of a page, in lines of its text, a running line may stand. */
const reach = 3

/** Pages that must show a line, and the share of all pages: more where it does not count, for a series of slides may keep its title. */
const leastCounted = { pages: 2, share: 0.5 }
const leastConstant = { pages: 3, share: 0.7 }

/** Signs and digits alone repeat without being a header: "}" ends many a page of code, "2." begins many a list. */
const named = /\p{L}{2}|\p{Script=Han}/u
/** "Q1", "P2", "A-3": a letter beside a number names what the page is on. */
const lettered = /^\p{L}[-.]?\d/u
const listNumber = /^\D*\d+[.、．)）:：]$/u

/** Beside the number of a page: "Slide3", "第3页", "3of30", "3/30". "案例3" on page 5 is a heading, "案例4" the next. */
const beforePage = /(?:page|slide|p\.)$/iu
const afterPage = /^(?:页|頁|(?:of|[/／]|共)\D{0,2}\d)/iu

function squeeze(line: string): string {
  return line.replace(/\s+/gu, '')
}

/**
 * What a running line looks like on every page: the text, and for each number how far it is from the page's own.
 * "Page3of30" on page 3 → "Page±0of30" and "Page3of±27": the first repeats on page 4, the second does not.
 */
function signatures(line: string, page: number): string[] {
  const text = squeeze(line)
  if (text === '' || text.length > 200 || listNumber.test(text)) return []
  const isNamed = named.test(text)
  const counted = [...text.matchAll(/\d{1,4}/g)].slice(0, 6).flatMap(({ 0: digits, index }) => {
    const [before, after, offset] = [text.slice(0, index), text.slice(index + digits.length), Number(digits) - page]
    const countsPages = !(isNamed || lettered.test(text)) || offset === 0 || afterPage.test(after) || beforePage.test(before)
    return countsPages ? [`${before}±${offset}${after}`] : []
  })
  return isNamed ? [text, ...counted] : counted
}

/** Where a line stands that a running one is looked for in. */
function isNearEnd(at: number, lines: Page): boolean {
  return at < reach || at >= lines.length - reach
}

/** On how many pages each signature of a single line near an end is found. */
function countPages(pages: readonly Page[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [index, lines] of pages.entries()) {
    const near = lines.filter((_, at) => isNearEnd(at, lines))
    for (const signature of new Set(near.flatMap((line) => signatures(line, index + 1)))) {
      counts.set(signature, (counts.get(signature) ?? 0) + 1)
    }
  }
  return counts
}

/** A line without a counting number stays where it stands first: it may be the title. */
export function dropRunningLines(pages: readonly Page[]): string[][] {
  const counts = countPages(pages)
  const shown = new Set<string>()
  const findRunning = (line: string, page: number) =>
    signatures(line, page).filter((signature) => {
      const least = signature.includes('±') ? leastCounted : leastConstant
      return (counts.get(signature) ?? 0) >= Math.max(least.pages, pages.length * least.share)
    })
  const isDropped = (line: string, page: number) => {
    const running = findRunning(line, page)
    const again = running.some((signature) => signature.includes('±') || shown.has(signature))
    for (const signature of running) shown.add(signature)
    return again
  }
  return pages.map((lines, index) => {
    const page = index + 1
    const dropped = lines.map((line, at) => isNearEnd(at, lines) && isDropped(line, page))
    // One that is broken in two on this page only: "© XXX Page⏎4 of 11".
    for (const [at, line] of lines.entries()) {
      const next = lines[at + 1]
      if (next === undefined || dropped[at] || dropped[at + 1] || !isNearEnd(at, lines) || !isDropped(line + next, page)) continue
      dropped[at] = dropped[at + 1] = true
    }
    return lines.filter((_, at) => !dropped[at])
  })
}
