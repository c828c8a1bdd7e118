/** Which of the project's sources changed → which steps of the build they ask for; one run at a time, and none for each keystroke. */
import { watch, type FSWatcher } from 'node:fs'
import { join } from 'node:path'

export type Step = 'data' | 'exports' | 'scripts'

/** What a change asks for, in the order of the build; the pages themselves Next watches. */
const rules: readonly { changed: RegExp; steps: readonly Step[] }[] = [
  { changed: /^data\/(?!schema\/|relevance\/)/, steps: ['data', 'exports'] },
  { changed: /^lib\/(?:build\/pipeline|catalogue)\//, steps: ['data', 'exports'] },
  { changed: /^lib\/search\//, steps: ['data', 'scripts'] },
  { changed: /^lib\/exports\//, steps: ['exports'] },
  { changed: /^components\/browser\//, steps: ['scripts'] },
  { changed: /^lib\/words\//, steps: ['exports', 'scripts'] },
]
const unseen = /(?:^|\/)\.|~$|\.test\.tsx?$|\.slow\.ts$/

/** @param path from the project's folder, with "/" */
export function stepsFor(path: string): readonly Step[] {
  return unseen.test(path) ? [] : [...new Set(rules.filter(({ changed }) => changed.test(path)).flatMap(({ steps }) => steps))]
}

/** Collects what is asked for and runs it, each step once, in order; what is asked for meanwhile runs afterwards. */
export function createQueue(run: (steps: readonly Step[]) => Promise<void>): (steps: readonly Step[]) => Promise<void> {
  const order: readonly Step[] = ['data', 'exports', 'scripts']
  const wanted = new Set<Step>()
  let running: Promise<void> | null = null
  const drain = async () => {
    while (wanted.size > 0) {
      const steps = order.filter((step) => wanted.has(step))
      wanted.clear()
      await run(steps)
    }
    running = null
  }
  return (steps) => {
    for (const step of steps) wanted.add(step)
    running ??= drain()
    return running
  }
}

/** Editors write a file in several strokes; what follows within this time is one change. */
const settleMilliseconds = 150

/** @param changed is told the steps that a change asks for */
export function watchSources(project: string, changed: (steps: readonly Step[]) => void): FSWatcher[] {
  const gathered = new Set<Step>()
  let timer: NodeJS.Timeout | undefined
  return ['data', 'lib', 'components'].map((folder) =>
    watch(join(project, folder), { recursive: true }, (_, name) => {
      for (const step of stepsFor(`${folder}/${(name ?? '').replaceAll('\\', '/')}`)) gathered.add(step)
      if (gathered.size === 0) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        const steps = [...gathered]
        gathered.clear()
        changed(steps)
      }, settleMilliseconds)
    }),
  )
}
