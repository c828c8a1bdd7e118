/** A step of a run, as the order needs to know it. */
interface Step {
  name: string
  /** Steps that must have passed before. */
  after?: readonly string[]
  /** Steps that must have ended before, well or not. */
  behind?: readonly string[]
  /** How many cores it keeps busy. */
  cores: number
}

/**
 * Runs steps as early as the cores and what they rest on allow, earlier ones first. A step that rests on one that failed, or
 * was itself left out, is left out. What a step names that is not among the steps does not hold it up.
 *
 * @param run resolves to whether it passed.
 * @returns the names of the steps that were left out.
 */
export async function runSideBySide<S extends Step>(
  steps: readonly S[],
  cores: number,
  run: (step: S) => Promise<boolean>,
): Promise<string[]> {
  const names = new Set(steps.map(({ name }) => name))
  const waiting = [...steps]
  const running = new Map<string, Promise<void>>()
  const ended = new Map<string, boolean>()
  const leftOut: string[] = []
  let free = cores
  const known = (list: readonly string[] = []) => list.filter((name) => names.has(name))
  const mayStart = ({ after, behind, cores: needed }: S) =>
    // One that needs more cores than there are runs alone.
    (needed <= free || running.size === 0) && [...known(after), ...known(behind)].every((name) => ended.has(name))
  const start = (step: S) => {
    free -= step.cores
    const end = run(step).then((passed) => {
      free += step.cores
      running.delete(step.name)
      ended.set(step.name, passed)
    })
    running.set(step.name, end)
  }
  while (waiting.length > 0 || running.size > 0) {
    const lost = waiting.find(({ after }) => known(after).some((name) => ended.get(name) === false))
    const next = lost ?? waiting.find(mayStart)
    if (next !== undefined) waiting.splice(waiting.indexOf(next), 1)
    if (lost !== undefined) {
      ended.set(lost.name, false)
      leftOut.push(lost.name)
    } else if (next !== undefined) start(next)
    else if (running.size === 0) throw new Error(`Steps wait for each other: ${waiting.map(({ name }) => name).join(', ')}`)
    else await Promise.race(running.values())
  }
  return leftOut
}
