/**
 * An original at its public address, piece by piece: `Range` requests, which hosts such as the forge's raw host answer
 * with just the piece. If a host answers with the whole file, that is used.
 */

/**
 * Longest wait for the headers, and from then on for more of the file, in ms: some networks never answer for a host
 * they block.
 */
const maxWait = 20_000

/** The file could not be had: no network, no such host, no such file. */
export class UnreachableError extends Error {}

/** Bytes that have arrived, of all that are asked for. */
export type OnProgress = (arrived: number) => void

function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** @throws UnreachableError; once cancelled, what `fetch` throws then */
async function fetchBytes(
  address: string,
  headers: Record<string, string>,
  onProgress: OnProgress,
  cancel: AbortSignal,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; status: number }> {
  const abort = new AbortController()
  const stop = () => abort.abort()
  const orUnreachable = (cause: unknown): never => {
    throw cancel.aborted ? cause : new UnreachableError(address, { cause })
  }
  let timer = setTimeout(stop, maxWait)
  if (cancel.aborted) stop()
  cancel.addEventListener('abort', stop)
  try {
    const { signal } = abort
    const asked = fetch(address, { headers, signal, credentials: 'omit', referrerPolicy: 'no-referrer' })
    const response = await asked.catch(orUnreachable)
    if (!response.ok) throw new UnreachableError(`${address}: ${response.status}`)
    const pieces: Uint8Array[] = []
    const reader = response.body?.getReader()
    for (;;) {
      clearTimeout(timer)
      timer = setTimeout(stop, maxWait)
      const piece = await reader?.read().catch(orUnreachable)
      if (!piece || piece.done) break
      pieces.push(piece.value)
      onProgress(piece.value.length)
    }
    return { bytes: join(pieces), status: response.status }
  } finally {
    clearTimeout(timer)
    cancel.removeEventListener('abort', stop)
  }
}

/**
 * @param begin in bytes
 * @param end behind the last byte
 * @returns the piece, or the whole file where the host answers with that
 * @throws UnreachableError; once cancelled, what `fetch` throws then
 */
export async function fetchPiece(
  address: string,
  begin: number,
  end: number,
  onProgress: OnProgress,
  cancel: AbortSignal,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; isWhole: boolean }> {
  const { bytes, status } = await fetchBytes(address, { Range: `bytes=${begin}-${end - 1}` }, onProgress, cancel)
  return { bytes, isWhole: status !== 206 }
}

/** @returns the whole file. @throws UnreachableError; once cancelled, what `fetch` throws then */
export async function fetchWhole(address: string, onProgress: OnProgress, cancel: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  return (await fetchBytes(address, {}, onProgress, cancel)).bytes
}
