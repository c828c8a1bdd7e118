/**
 * Are our words our own? No twelve Han characters and no eight English words in a row stand in the original as well;
 * names and figures excepted, as facts carry over.
 */

const maxRun = { han: 11, english: 7 } as const

/** As in guide-terms.ts: PDFs hold Kangxi radicals (⽂) and ligatures (ﬁ). */
function fold(text: string): string {
  return text.normalize('NFKC')
}

/** Han characters one by one, whatever stands between them: marks, line ends, names in Latin letters. */
function hanOf(text: string): string[] {
  return fold(text).match(/\p{Script=Han}/gu) ?? []
}

/** Whether a sentence, a quotation or a parenthesis begins there. */
function beginsAt(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && /\s/.test(text.charAt(before))) before -= 1
  return before < 0 || '.!?:;"“('.includes(text.charAt(before))
}

/** `raft_sync`, `S3`, `chunkServer`, `MDS`, `x`, and `Zig-Zag Tree` in a sentence: named, not said. */
function isName(word: string, text: string, at: number): boolean {
  if (/[\d_]|.[A-Z]|^[b-zA-HJ-Z]$/.test(word)) return true
  return /^[A-Z]./.test(word) && !beginsAt(text, at)
}

/** Between words of a Chinese sentence, where no run goes on. */
const pause = '|'

/** English words that are neither names nor figures, in small letters; Han characters make a pause. */
function wordsOf(text: string): string[] {
  const folded = fold(text)
  const words = [...folded.matchAll(/\p{Script=Han}+|[A-Za-z0-9_]+(?:['’][a-z]+)?/gu)]
  return words.flatMap(({ 0: word, index }) => {
    if (!/^[A-Za-z0-9_]/.test(word)) return [pause]
    return isName(word, folded, index) ? [] : [word.toLowerCase()]
  })
}

const readers = { han: { parts: hanOf, glue: '' }, english: { parts: wordsOf, glue: ' ' } } as const

/** What an original says, made ready to look runs up in it. */
export interface OriginalRuns {
  /** Runs one longer than is allowed. */
  runs: Record<keyof typeof readers, ReadonlySet<string>>
}

function runsOf(parts: readonly string[], length: number, glue: string): string[] {
  return Array.from({ length: Math.max(0, parts.length - length + 1) }, (_, at) => {
    const run = parts.slice(at, at + length)
    return run.includes(pause) ? pause : run.join(glue)
  })
}

/** @param texts what stands in the original, as often as it was read */
export function originalRuns(texts: readonly string[]): OriginalRuns {
  const all = (kind: keyof typeof readers) => {
    const { parts, glue } = readers[kind]
    return new Set(texts.flatMap((text) => runsOf(parts(text), maxRun[kind] + 1, glue)))
  }
  return { runs: { han: all('han'), english: all('english') } }
}

/** Neighbouring runs that are too long, put together: abcd and bcde → abcde. */
function joinRuns(parts: readonly string[], copied: readonly boolean[], length: number, glue: string): string[] {
  const joined: string[] = []
  copied.forEach((is, at) => {
    if (!is || copied[at - 1]) return
    const past = copied.indexOf(false, at)
    joined.push(parts.slice(at, (past === -1 ? copied.length : past) - 1 + length).join(glue))
  })
  return joined
}

/**
 * What of a text of ours stands in the original word for word, longer than is allowed.
 * @param names that may be said as they are, such as titles
 */
export function copiedRuns(text: string, { runs }: OriginalRuns, names: readonly string[]): string[] {
  return (Object.keys(readers) as (keyof typeof readers)[]).flatMap((kind) => {
    const { parts: read, glue } = readers[kind]
    const [parts, length] = [read(text), maxRun[kind] + 1]
    const copied = runsOf(parts, length, glue).map((run) => run !== pause && runs[kind].has(run))
    const allowed = names.map((name) => read(name).join(glue))
    return joinRuns(parts, copied, length, glue).filter((run) => !allowed.some((name) => name.includes(run)))
  })
}
