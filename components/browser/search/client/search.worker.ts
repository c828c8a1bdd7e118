/** The search, off the main thread. */
import type { ToWorker } from './protocol.ts'
import { SearchService } from './search-service.ts'

/** After what was asked meanwhile. Timers that follow each other take four milliseconds each at least, and there are hundreds. */
function nextTask(done: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', done, { once: true })
  port1.start()
  port2.postMessage(null)
}

const service = new SearchService(
  (message) => self.postMessage(message),
  (ms) => new Promise((done) => (ms === 0 ? nextTask(done) : setTimeout(done, ms))),
)

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => void service.receive(data))
