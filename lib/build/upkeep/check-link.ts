/**
 * One link → is it there? Asks for the head only, follows redirects, tries again where that may help, and waits as long
 * as the host asks for.
 */
import { parseGitHubLink } from '../tools/github-link.ts'
import { fetchByProxy, type Response } from '../tools/fetch-by-proxy.ts'
import { readRetryAfter } from '../tools/retry-after.ts'
import type { Pacer } from './pace-requests.ts'

export interface LinkResult {
  url: string
  /** refused: the host does not tell (it wants no programs, or no more requests). unreachable: it did not answer. */
  verdict: 'found' | 'missing' | 'refused' | 'unreachable'
  /** Status or fault, for the report. */
  detail: string
  /** Where redirects led, if they did. */
  movedTo: string | null
}

export interface LinkOptions {
  pacer: Pacer
  timeoutMilliseconds: number
  /** How often a link is tried at most. */
  attempts: number
  /** Wait before the second attempt; doubles with each. */
  backOffMilliseconds: number
  /** A host that asks for a longer pause is not asked again. */
  longestPauseMilliseconds: number
}

const maxRedirects = 5
const noHead = [403, 404, 405, 501]

async function ask(url: string, method: 'HEAD' | 'GET', options: LinkOptions): Promise<Response> {
  await options.pacer.turn(new URL(url).host)
  const response = await fetchByProxy(url, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(options.timeoutMilliseconds),
    headers: { 'user-agent': 'storage-talks link check', ...(method === 'GET' ? { range: 'bytes=0-0' } : {}) },
  })
  await response.body?.cancel()
  return response
}

/** Some hosts answer HEAD with an error where GET finds the page; GitHub is not one of them. */
async function askOnce(url: string, options: LinkOptions): Promise<Response> {
  const response = await ask(url, 'HEAD', options)
  return noHead.includes(response.status) && !parseGitHubLink(url) ? ask(url, 'GET', options) : response
}

interface Answer {
  response: Response
  url: string
}

async function followRedirects(url: string, options: LinkOptions): Promise<Answer> {
  let at = url
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const response = await askOnce(at, options)
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || location === null) return { response, url: at }
    at = new URL(location, at).href
  }
  throw new Error(`more than ${maxRedirects} redirects`)
}

function describeFault(error: unknown, { timeoutMilliseconds }: LinkOptions): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMilliseconds / 1000} s`
  return error.cause instanceof Error ? error.cause.message : error.message
}

/** Never throws: what goes wrong is the result. */
export async function checkLink(url: string, options: LinkOptions): Promise<LinkResult> {
  let result: LinkResult = { url, verdict: 'unreachable', detail: 'not asked', movedTo: null }
  for (let attempt = 1; attempt <= options.attempts; attempt += 1) {
    let pause = options.backOffMilliseconds * 2 ** (attempt - 1)
    let host = new URL(url).host
    try {
      const { response, url: reached } = await followRedirects(url, options)
      const { status } = response
      const movedTo = reached === url ? null : reached
      if (response.ok) return { url, verdict: 'found', detail: String(status), movedTo }
      if (status === 404 || status === 410) return { url, verdict: 'missing', detail: String(status), movedTo }
      result = { url, verdict: status < 500 ? 'refused' : 'unreachable', detail: String(status), movedTo }
      if (status < 500 && status !== 429) return result
      pause = Math.max(pause, readRetryAfter(response.headers.get('retry-after'), Date.now()) ?? 0)
      host = new URL(reached).host
      if (pause > options.longestPauseMilliseconds) {
        return { ...result, detail: `${status}, and asks to wait ${Math.round(pause / 1000)} s` }
      }
    } catch (error) {
      result = { url, verdict: 'unreachable', detail: describeFault(error, options), movedTo: null }
    }
    if (attempt < options.attempts) options.pacer.pause(host, pause)
  }
  return result
}
