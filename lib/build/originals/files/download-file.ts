/**
 * A link → a file, through interruptions: what arrived stays in the `.part` file and the next try asks for the rest.
 */
import { createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { setTimeout as wait } from 'node:timers/promises'
import { fetchByProxy, type Response } from '../../tools/fetch-by-proxy.ts'
import { readRetryAfter } from '../../tools/retry-after.ts'
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

/** The host can't be reached at all: no network, no such name. Said once for all files, not tried for each. */
export class UnreachableHost extends Error {
  readonly host: string

  constructor(host: string, why: string) {
    super(`can't be reached (${why})`)
    this.name = 'UnreachableHost'
    this.host = host
  }
}

const unreachable = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ECONNREFUSED',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** The code of what fetch keeps in `cause`; of several addresses that were tried, that of the first. */
function networkCode(error: unknown): string | null {
  if (error instanceof AggregateError) return networkCode(error.errors[0])
  const code = errorCode(error)
  if (code !== null && unreachable.has(code)) return code
  return error instanceof Error && error.cause !== undefined ? networkCode(error.cause) : null
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

/** The number of bytes to keep before this answer: all where the server goes on from them, none where it starts anew. */
function keptBytes(response: Response, asked: number): number {
  const [, start] = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '') ?? []
  return response.status === 206 && Number(start) === asked ? asked : 0
}

/** @throws FinalAnswer for a page in place of the file: a login page of a network, a host's page about the file */
function demandFile({ headers, url: reached }: Response, url: string): void {
  if (!/^text\/html\b/i.test(headers.get('content-type') ?? '') || /\.html?$/i.test(new URL(url).pathname)) return
  const place = reached === '' || reached === url ? '' : ` of ${new URL(reached).host}`
  throw new FinalAnswer(`sends a web page${place} in place of the file; does this network ask to log in?`)
}

/** Passes the bytes on and tells of each piece. @throws FinalAnswer when there are more than there is room for */
async function* watched(body: ReadableStream<unknown>, room: number, arrived: () => void): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const piece of body) {
    if (!(piece instanceof Uint8Array)) throw new TypeError('A body is of bytes.')
    arrived()
    bytes += piece.length
    if (bytes > room) throw new FinalAnswer(`sends more than the ${room} bytes expected`)
    yield piece
  }
}

/** True where no other try would help: a final answer, or a disk that is full or closed. */
function isFinal(error: unknown): boolean {
  return error instanceof FinalAnswer || error instanceof UnreachableHost || (error instanceof Error && 'path' in error)
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
    const response = await fetchByProxy(url, { headers, signal: stalled.signal }).catch((error: unknown) => {
      const code = networkCode(error)
      throw code === null ? error : new UnreachableHost(new URL(url).host, code)
    })
    if (response.status === 416) await rm(part, { force: true })
    if (!response.ok || response.body === null) {
      const final =
        response.status >= 400 && response.status < 500 && response.status !== 416 && !worthAnotherTry.has(response.status)
      await response.body?.cancel()
      const wait = readRetryAfter(response.headers.get('retry-after'), Date.now()) ?? 0
      if (final) throw new FinalAnswer(`answered ${response.status}`)
      if (wait > limits.longestWait)
        throw new FinalAnswer(`answered ${response.status}: try again in ${Math.ceil(wait / 60_000)} minutes`)
      throw new LaterAnswer(`answered ${response.status}`, wait)
    }
    demandFile(response, url)
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
