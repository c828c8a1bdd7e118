/**
 * A link → a file, through interruptions: what arrived stays in the `.part` file and the next try asks for the rest.
 */
import { createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode, errorText } from './file-error.ts'

export interface DownloadLimits {
  /** Tries for one link, the first included. */
  tries: number
  /** Milliseconds before the second try; doubles with each further one. */
  firstWait: number
  /** The longest that a server may ask to wait before the next try, in milliseconds; asked for more, the link is given up. */
  longestWait: number
  /** Milliseconds without a byte after which a connection is given up. */
  stall: number
  /** The largest file that is taken, where the record knows no size. */
  maxBytes: number
}

export const usualLimits: DownloadLimits = {
  tries: 5,
  firstWait: 500,
  longestWait: 120_000,
  stall: 30_000,
  maxBytes: 512 * 1024 ** 2,
}

/** An answer that another try would not change, such as 404. */
export class FinalAnswer extends Error {}

/** An answer with the time after which to try again. */
class LaterAnswer extends Error {
  constructor(
    message: string,
    readonly wait: number,
  ) {
    super(message)
  }
}

const worthAnotherTry = new Set([408, 425, 429])

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0
    throw error
  }
}

/** Milliseconds that `Retry-After` asks to wait: "120", or a date. 0 where it asks for nothing. */
function askedWait(response: Response): number {
  const asked = response.headers.get('retry-after') ?? ''
  const wait = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now()
  return wait > 0 ? wait : 0
}

/** The number of bytes to keep before this answer: all where the server goes on from them, none where it starts anew. */
function keptBytes(response: Response, asked: number): number {
  const [, start] = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '') ?? []
  return response.status === 206 && Number(start) === asked ? asked : 0
}

/** Passes the bytes on and tells of each piece. @throws FinalAnswer when there are more than there is room for */
async function* watched(body: ReadableStream<Uint8Array>, room: number, arrived: () => void): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  let bytes = 0
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    arrived()
    bytes += piece.value.length
    if (bytes > room) throw new FinalAnswer(`sends more than the ${room} bytes expected`)
    yield piece.value
  }
}

/** True where no other try would help: a final answer, or a disk that is full or closed. */
function isFinal(error: unknown): boolean {
  return error instanceof FinalAnswer || (error instanceof Error && 'path' in error)
}

async function tryOnce(url: string, part: string, bytes: number | null, limits: DownloadLimits): Promise<void> {
  const lying = await sizeOf(part)
  if (bytes !== null && lying === bytes) return
  const asked = lying > (bytes ?? limits.maxBytes) ? 0 : lying
  const stalled = new AbortController()
  const timer = setTimeout(() => stalled.abort(new Error(`nothing came for ${limits.stall / 1000} s`)), limits.stall)
  try {
    // Compressed, a range would count other bytes than the file's.
    const headers = { 'accept-encoding': 'identity', ...(asked > 0 ? { range: `bytes=${asked}-` } : {}) }
    const response = await fetch(url, { headers, signal: stalled.signal })
    if (response.status === 416) await rm(part, { force: true })
    if (!response.ok || response.body === null) {
      const final =
        response.status >= 400 && response.status < 500 && response.status !== 416 && !worthAnotherTry.has(response.status)
      await response.body?.cancel()
      const wait = askedWait(response)
      if (final) throw new FinalAnswer(`answered ${response.status}`)
      if (wait > limits.longestWait)
        throw new FinalAnswer(`answered ${response.status}: try again in ${Math.ceil(wait / 60_000)} minutes`)
      throw new LaterAnswer(`answered ${response.status}`, wait)
    }
    const kept = keptBytes(response, asked)
    const room = (bytes ?? limits.maxBytes) - kept
    const source = watched(response.body, room, () => timer.refresh())
    await pipeline(source, createWriteStream(part, { flags: kept > 0 ? 'a' : 'w' }), { signal: stalled.signal })
  } catch (error) {
    throw stalled.signal.aborted ? stalled.signal.reason : error
  } finally {
    clearTimeout(timer)
  }
  const arrived = await sizeOf(part)
  if (bytes !== null && arrived < bytes) throw new Error(`ended after ${arrived} of ${bytes} bytes`)
}

/**
 * Fills `part`, going on from what it holds.
 * @param bytes the size of the file, null where it is not known
 * @throws Error with the reason of the last try; FinalAnswer at once where another try would not help
 */
export async function downloadFile(url: string, part: string, bytes: number | null, limits: DownloadLimits): Promise<void> {
  await mkdir(dirname(part), { recursive: true })
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryOnce(url, part, bytes, limits)
    } catch (error) {
      if (isFinal(error)) throw error
      if (attempt >= limits.tries) throw new Error(`${errorText(error)} (${attempt} tries)`)
      const asked = error instanceof LaterAnswer ? error.wait : 0
      await wait(Math.max(asked, limits.firstWait * 2 ** (attempt - 1) * (0.75 + Math.random() / 2)))
    }
  }
}
