/**
 * In a process of its own, so that its memory is its own: runs the pipeline over a folder like `data/` and prints what
 * each step took.
 *
 *   tsx measure-pipeline.ts DATA OUT
 */
import { join } from 'node:path'
import { runPipeline } from '../../pipeline/run.ts'

/** Seconds of processor time, and of memory the most megabytes. */
export interface PipelineFigures {
  parse: number
  read: number
  match: number
  index: number
  megabytes: number
  talks: number
}

const [, , data = '', out = ''] = process.argv
const seconds = { parse: 0, read: 0, match: 0, index: 0 }
const steps: [beginning: string, step: keyof typeof seconds][] = [
  ['Reading dumps', 'parse'],
  ['Reading records', 'read'],
  ['Checking', 'read'],
  ['Matching', 'match'],
  ['Building', 'index'],
]

let since = process.cpuUsage()
let step: keyof typeof seconds | null = null
function tick(progress: string): void {
  const { user, system } = process.cpuUsage(since)
  if (step !== null) seconds[step] += (user + system) / 1e6
  since = process.cpuUsage()
  step = steps.find(([beginning]) => progress.startsWith(beginning))?.[1] ?? step
}

const folders = { dumps: join(data, 'dumps'), materials: join(data, 'materials'), articles: join(data, 'articles') }
const settings = { folder: null, cache: join(out, 'none'), text: false, thumbnails: false, recogniser: null }
const { catalogue } = await runPipeline({ ...folders, reference: data, out }, tick, settings)
tick('')
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
const figures: PipelineFigures = { ...seconds, megabytes, talks: catalogue.talks.length }
process.stdout.write(JSON.stringify(figures))
