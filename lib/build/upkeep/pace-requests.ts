/** One host, so many requests a second; hosts do not wait for each other. */
import { setTimeout as sleep } from 'node:timers/promises'

export interface Pacer {
  /** Resolves when the host may be asked again. */
  turn: (host: string) => Promise<void>
  /** The host asked for a pause. */
  pause: (host: string, milliseconds: number) => void
}

/** @param perSecond requests to one host; may be a fraction. */
export function createPacer(perSecond: number): Pacer {
  const next = new Map<string, number>()
  const waitUntil = (host: string) => Math.max(next.get(host) ?? 0, performance.now())
  return {
    async turn(host) {
      const at = waitUntil(host)
      next.set(host, at + 1000 / perSecond)
      await sleep(at - performance.now())
    },
    pause(host, milliseconds) {
      next.set(host, Math.max(waitUntil(host), performance.now() + milliseconds))
    },
  }
}
