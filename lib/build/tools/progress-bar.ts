/** "[#####·····] 12 of 24 · what": one line that stays in place on a terminal, a line for each tenth elsewhere. */

const width = 24

export interface ProgressBar {
  step: (what: string) => void
  /** Writes a line of its own above the bar. */
  note: (line: string) => void
  end: () => void
}

interface Terminal {
  isTTY?: boolean
  columns?: number
  write: (text: string) => unknown
}

export function createProgressBar(total: number, output: Terminal): ProgressBar {
  let done = 0
  let bar = ''
  const clear = output.isTTY ? '\r\u001b[2K' : ''
  const room = (output.columns ?? 80) - 1
  return {
    step: (what) => {
      done += 1
      const filled = Math.round((width * done) / total)
      const tenth = Math.floor((10 * done) / total) > Math.floor((10 * (done - 1)) / total)
      bar = `[${'#'.repeat(filled)}${'·'.repeat(width - filled)}] ${done} of ${total}`
      if (output.isTTY) output.write(`${clear}${`${bar} · ${what}`.slice(0, Math.floor(room * 0.7))}`)
      else if (tenth) output.write(`${bar}\n`)
    },
    note: (line) => output.write(`${clear}${line}\n${output.isTTY ? bar : ''}`),
    end: () => output.write(clear),
  }
}
