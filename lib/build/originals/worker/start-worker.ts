/** A process of its own for files that may be broken or hostile: bounded in time and memory, started anew after a failure. */
import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { compileProgram } from '../../tools/compile-program.ts'
import { answerSchema, type WorkerTask } from './worker-task.ts'

export interface WorkerLimits {
  /** Milliseconds for one task. */
  task: number
  /** Milliseconds for one page of it. */
  page: number
  /** MB for the PDF library; as much again may be taken by everything else. */
  memory: number
  /** MB for all of the process, where it loads a library that these do not bind; unless it is said, there is no such limit. */
  resident?: number
}

export const usualWorkerLimits: WorkerLimits = { task: 600_000, page: 30_000, memory: 512 }

/** Why a file could not be read, as the predicate of a sentence about it. */
export class TaskFailure extends Error {}

export interface Worker {
  /** One task at a time. @throws TaskFailure */
  run: (task: WorkerTask, onPage?: (page: number) => void) => Promise<unknown>
  close: () => void
}

const wasmPageBytes = 65_536
const maxComplaint = 2000
const source = join(import.meta.dirname, 'worker.ts')

function forkWorker(program: string, { memory, resident }: WorkerLimits): ChildProcess {
  const bounds = [`--max-old-space-size=${memory}`, `--wasm-max-mem-pages=${(memory * 1024 ** 2) / wasmPageBytes}`]
  return fork(program, resident === undefined ? [] : [String(resident)], {
    execArgv: bounds,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
}

function explainEnd(code: number | null, signal: string | null, complaint: string): string {
  if (/out of memory|Cannot allocate/i.test(complaint)) return 'needs more memory than a document may have'
  const lastLine = complaint.trim().split('\n').at(-1) ?? ''
  return `ended the process that read it (${signal ?? `exit ${code}`})${lastLine === '' ? '' : `: ${lastLine}`}`
}

function runOnce(child: ChildProcess, task: WorkerTask, limits: WorkerLimits, onPage: (page: number) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let complaint = ''
    const timers = [
      setTimeout(() => fail(`takes longer than ${limits.task / 1000} s`), limits.task),
      setTimeout(() => fail(`has a page that takes longer than ${limits.page / 1000} s`), limits.page),
    ]
    const listen = (chunk: Buffer) => void (complaint = (complaint + chunk.toString()).slice(-maxComplaint))
    const onMessage = (message: unknown) => {
      const answer = answerSchema.parse(message)
      if (answer.type === 'failed') return fail(answer.reason)
      if (answer.type === 'done') return finish(() => resolve(answer.result))
      timers[1]?.refresh()
      onPage(answer.page)
    }
    const onExit = (code: number | null, signal: string | null) => fail(explainEnd(code, signal, complaint))
    const onError = (error: Error) => fail(`can't be given to a process: ${error.message}`)
    const finish = (settle: () => void) => {
      timers.forEach(clearTimeout)
      child.stderr?.off('data', listen)
      child.off('message', onMessage).off('close', onExit).off('error', onError)
      settle()
    }
    const fail = (reason: string) => finish(() => reject(new TaskFailure(reason)))
    child.stderr?.on('data', listen)
    child.on('message', onMessage).on('close', onExit).on('error', onError)
    child.send(task, (error) => error && onError(error))
  })
}

export function startWorker(limits: WorkerLimits): Worker {
  let child: ChildProcess | null = null
  const close = () => {
    child?.kill('SIGKILL')
    child = null
  }
  const run: Worker['run'] = async (task, onPage = () => undefined) => {
    child ??= forkWorker(await compileProgram(source), limits)
    try {
      return await runOnce(child, task, limits, onPage)
    } catch (error) {
      close()
      throw error
    }
  }
  return { run, close }
}
