/**
 * A thread beside the work of a process: ends the process where it takes more memory than it may, libraries outside of
 * JavaScript and WebAssembly included, whose limits do not bind them, and though the work lets nothing else run. A limit on
 * addresses (`ulimit -v`) would not do: WebAssembly reserves far more of them than it ever uses.
 */
import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'

const { mostBytes, milliseconds } = workerData

setInterval(() => {
  const bytes = process.memoryUsage.rss()
  if (bytes <= mostBytes) return
  writeSync(2, `out of memory: ${bytes} bytes of ${mostBytes}\n`)
  process.kill(process.pid, 'SIGKILL')
}, milliseconds)
