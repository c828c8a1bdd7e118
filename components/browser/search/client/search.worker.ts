/** The search, off the main thread. */
import type { ToWorker } from './protocol.ts'
import { SearchService } from './search-service.ts'

const service = new SearchService(
  (message) => self.postMessage(message),
  (ms) => new Promise((done) => setTimeout(done, ms)),
)

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => void service.receive(data))
