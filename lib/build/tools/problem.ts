/** One thing that is wrong with an input, told so that a person can mend it. */
export interface Problem {
  /** The file, as a terminal opens it; of a dump its name. */
  file: string
  /** 1-based; null where the problem is the file as a whole. */
  line: number | null
  expected: string
  found: string
  /** What to write instead, where it can be told: "did you mean raft?". */
  hint?: string | undefined
}

const maxExcerpt = 80
const shownOfEnd = 30

/** The beginning and the end of a long text, cut between characters; a truncated line is known by its end. */
function shorten(text: string): string {
  if ([...text.slice(0, 2 * maxExcerpt + 1)].length <= maxExcerpt) return text
  const shownOfStart = maxExcerpt - shownOfEnd
  const start = [...text.slice(0, 2 * shownOfStart)].slice(0, shownOfStart)
  const end = [...text.slice(-2 * shownOfEnd)].slice(-shownOfEnd)
  return `${start.join('')}…${end.join('')}`
}

function escapeControls(text: string): string {
  return text.replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Shows text from an input in a message: quoted, on one line, control characters escaped, at most 80 characters. */
export function excerpt(text: string): string {
  return escapeControls(JSON.stringify(shorten(text)))
}

/** Shows a value of a field: text as `excerpt` does, anything else as JSON. */
export function excerptValue(value: unknown): string {
  if (typeof value === 'string') return excerpt(value)
  return value === undefined ? 'nothing' : escapeControls(shorten(JSON.stringify(value)))
}

/** `file:line: expected …, found …; did you mean …?` */
export function formatProblem({ file, line, expected, found, hint }: Problem): string {
  return `${file}:${line === null ? '' : `${line}:`} expected ${expected}, found ${found}${hint === undefined ? '' : `; ${hint}`}`
}

/** Thrown by the pipeline when its input is not usable; carries every problem, not only the first. */
export class InputError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.name = 'InputError'
    this.problems = problems
  }
}
