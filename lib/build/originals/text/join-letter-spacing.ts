/**
 * "r a f t 在 C u r v e" → "raft在Curve": titles set with wide letter spacing come out of a PDF with a space after each
 * character. A line is taken for one of these only where single characters stand in a row, for spaces between words and
 * labels ("成本 收益 影响") must stay.
 */

const han = /\p{Script=Han}/u
const single = /^[\p{L}\p{Nd}]\p{M}*$/u
const lowerCase = /\p{Ll}/u

interface Run {
  tokens: string[]
  gaps: string[]
}

/** True for neighbours in the alphabet: "a b c d" are names of things, not a word. */
function isAlphabet(tokens: readonly string[]): boolean {
  return tokens.every((token, at) => at === 0 || token.charCodeAt(0) === (tokens[at - 1] ?? '').charCodeAt(0) + 1)
}

function isLetterSpaced({ tokens }: Run): boolean {
  if (tokens.some((token) => han.test(token))) return tokens.length >= 3
  return tokens.length >= 4 && tokens.some((token) => lowerCase.test(token)) && !isAlphabet(tokens)
}

/** A gap of two spaces or more is a space between words. */
function joinRun({ tokens, gaps }: Run): string {
  return tokens.map((token, at) => (at > 0 && (gaps[at - 1] ?? '').length > 1 ? ` ${token}` : token)).join('')
}

/** Splits a line into runs of single characters and what stands between. */
function splitRuns(words: readonly string[], gaps: readonly string[]): Run[] {
  const runs: Run[] = []
  for (const [at, word] of words.entries()) {
    const last = runs.at(-1)
    const gap = gaps[at - 1] ?? ''
    if (last && single.test(word) && single.test(last.tokens.at(-1) ?? '')) {
      last.tokens.push(word)
      last.gaps.push(gap)
    } else {
      runs.push({ tokens: [word], gaps: [] })
    }
  }
  return runs
}

/** Spaces in a row become one, too. */
export function joinLetterSpacing(line: string): string {
  const words = line.split(/ +/)
  const gaps = line.match(/ +/g) ?? []
  const runs = splitRuns(words, gaps)
  if (!runs.some(isLetterSpaced)) return words.join(' ')
  const joined = runs.map((run) => (isLetterSpaced(run) ? joinRun(run) : run.tokens.join(' '))).join(' ')
  // The rest of such a line is spaced too, where the writer put several characters into one piece: "如何做 生态兼 容".
  return joined.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
}
