/** A file → its text, with progress; says what kind of failure it is. */
import type { LoadFailure } from './protocol.ts'

export class LoadError extends Error {
  readonly failure: LoadFailure

  constructor(failure: LoadFailure, detail: string) {
    super(detail)
    this.failure = failure
  }
}

/** Twelve digits of its SHA-256 stand in the name of a file that never changes. */
const hashInName = /\.([0-9a-f]{12})\.json$/

/** Where the browser gives no digests, on an address without TLS, the length must do. */
async function holdsWhatItsNameSays(name: string, content: ArrayBuffer): Promise<boolean> {
  const hash = hashInName.exec(name)?.[1]
  if (hash === undefined || !globalThis.isSecureContext) return true
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  return [...digest.subarray(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('') === hash
}

/**
 * @param bytes the uncompressed length that the manifest promises; another length is a damaged file, and so is another hash
 *   than that in its name.
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
  const unreachable = () => {
    throw new LoadError('offline', name)
  }
  const response = await fetch(url, { cache }).catch(unreachable)
  if (!response.ok || !response.body) throw new LoadError('missing', `${name} (${response.status})`)
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        onBytes?.(chunk.length)
        controller.enqueue(chunk)
      },
    }),
  )
  const content = await new Response(counted).arrayBuffer().catch(unreachable)
  if ((bytes !== undefined && content.byteLength !== bytes) || !(await holdsWhatItsNameSays(name, content)))
    throw new LoadError('damaged', name)
  return new TextDecoder().decode(content)
}
