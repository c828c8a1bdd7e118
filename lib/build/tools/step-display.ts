/**
 * How far a build is: on a terminal one line that stays in place; and for each step that is done a line with its
 * seconds, "  4.1 s  Catalogue and search: 200 talks …".
 */

export interface StepDisplay {
  begin: (title: string) => void
  /** How far the step is: "120 of 671". */
  report: (progress: string) => void
  /** Writes a line of its own. */
  note: (line: string) => void
  /** @param said what the step tells of what it did */
  end: (seconds: number, said: string) => void
}

interface Terminal {
  isTTY?: boolean
  columns?: number
  write: (text: string) => unknown
}

/** @param total number of steps */
export function createStepDisplay(total: number, output: Terminal): StepDisplay {
  let [at, title] = [0, '']
  const clear = output.isTTY ? '\r\u001b[2K' : ''
  const room = Math.floor(((output.columns ?? 80) - 1) * 0.7)
  const show = (progress: string) => {
    if (output.isTTY) output.write(`${clear}${`[${at}/${total}] ${title}${progress}`.slice(0, room)}`)
  }
  return {
    begin: (next) => {
      at += 1
      title = next
      show(' …')
    },
    report: (progress) => show(`: ${progress}`),
    note: (line) => output.write(`${clear}${line}\n`),
    end: (seconds, said) => output.write(`${clear}${seconds.toFixed(1).padStart(6)} s  ${title}: ${said}\n`),
  }
}
