/** The worker's life: started on first intent, started again once if it dies, watched while it loads. */
import type { FromWorker, ToWorker } from './protocol.ts'

/** Silence after which the page says that the network is slow, in ms. */
const stallAfter = 5000

export interface WorkerEvents {
  /** A worker was started, which knows nothing of what another was told. */
  onStart: () => void
  onMessage: (message: FromWorker) => void
  onStall: () => void
  /** It died twice, and is not started again. */
  onCrash: () => void
}

export class WorkerHost {
  #worker: Worker | null = null
  #restarts = 0
  #stall: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly makeWorker: () => Worker,
    private readonly events: WorkerEvents,
  ) {}

  /** Starts a worker in place of the one that runs. */
  start(): void {
    this.#restarts = 0
    this.#replace()
  }

  post(message: ToWorker): void {
    this.#worker?.postMessage(message)
  }

  #replace(): void {
    this.#worker?.terminate()
    const worker = this.makeWorker()
    this.#worker = worker
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (worker === this.#worker) this.#hear(data)
    })
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      if (worker === this.#worker) this.#bury(worker)
    })
    this.#watch()
    this.events.onStart()
  }

  #watch(): void {
    clearTimeout(this.#stall)
    this.#stall = setTimeout(this.events.onStall, stallAfter)
  }

  #hear(message: FromWorker): void {
    if (message.type === 'progress') this.#watch()
    if (message.type === 'ready' || message.type === 'failed') clearTimeout(this.#stall)
    this.events.onMessage(message)
  }

  #bury(worker: Worker): void {
    worker.terminate()
    this.#worker = null
    clearTimeout(this.#stall)
    this.#restarts += 1
    if (this.#restarts > 1) this.events.onCrash()
    else this.#replace()
  }
}
