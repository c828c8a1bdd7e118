/** A file → its text, with progress; says what kind of failure it is. */
import type { LoadFailure } from './protocol.ts'

export class LoadError extends Error {
  readonly failure: LoadFailure

  constructor(failure: LoadFailure, detail: string) {
    super(detail)
    this.failure = failure
  }
}

/**
 * @param bytes the uncompressed length that the manifest promises; another length is a damaged file.
 * @param onBytes called with the uncompressed bytes of each chunk.
 * @throws LoadError
 */
export async function fetchText(
  url: string,
  cache: RequestCache,
  bytes?: number,
  onBytes?: (bytes: number) => void,
): Promise<string> {
  const name = url.slice(url.lastIndexOf('/') + 1)
  const response = await fetch(url, { cache }).catch(() => {
    throw new LoadError('offline', name)
  })
  if (!response.ok || !response.body) throw new LoadError('missing', `${name} (${response.status})`)
  const decoder = new TextDecoder()
  const reader = response.body.getReader()
  let text = ''
  let received = 0
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new LoadError('offline', name)
    })
    if (done) break
    received += value.length
    onBytes?.(value.length)
    text += decoder.decode(value, { stream: true })
  }
  if (bytes !== undefined && received !== bytes) throw new LoadError('damaged', name)
  return text + decoder.decode()
}
