/**
 * `fetch` that goes by HTTPS_PROXY, HTTP_PROXY and NO_PROXY, as other programs do; Node's own does not before version
 * 24. This machine itself is always asked directly.
 */
import { EnvHttpProxyAgent, fetch as fetchBy, type RequestInit, type Response } from 'undici'

let agent: EnvHttpProxyAgent | undefined

export type { Response }

/** @throws as fetch does */
export function fetchByProxy(url: string, options: RequestInit = {}): Promise<Response> {
  const direct = [process.env.NO_PROXY ?? process.env.no_proxy, 'localhost', '127.0.0.1', '[::1]'].filter(Boolean)
  agent ??= new EnvHttpProxyAgent({ noProxy: direct.join(',') })
  return fetchBy(url, { ...options, dispatcher: agent })
}
