/**
 * An original at its public address, piece by piece: `Range` requests, of which hosts such as the forge's raw host
 * answer with the piece alone. One that answers with the whole file is taken at its word.
 */

/** As long as an answer may take to begin, in ms: from where the host can't be reached, some networks say nothing at all. */
const maxWait = 20_000

/** The file could not be had: no network, no such host, no such file. */
export class UnreachableError extends Error {}

/** Bytes that have arrived, of all that are asked for. */
export type OnProgress = (arrived: number) => void

async function ask(address: string, headers: Record<string, string>, cancel: AbortSignal): Promise<Response> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), maxWait)
  cancel.addEventListener('abort', () => abort.abort(), { once: true })
  try {
    const { signal } = abort
    const response = await fetch(address, { headers, signal, credentials: 'omit', referrerPolicy: 'no-referrer' })
    if (!response.ok) throw new UnreachableError(`${address}: ${response.status}`)
    return response
  } catch (cause) {
    if (cause instanceof UnreachableError || cancel.aborted) throw cause
    throw new UnreachableError(address, { cause })
  } finally {
    clearTimeout(timer)
  }
}

/** @throws UnreachableError where the network fails on the way */
async function read(response: Response, onProgress: OnProgress): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  const reader = response.body?.getReader()
  for (;;) {
    const piece = await reader?.read().catch((cause: unknown) => {
      throw new UnreachableError(response.url, { cause })
    })
    if (!piece || piece.done) break
    pieces.push(piece.value)
    onProgress(piece.value.length)
  }
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/**
 * @param begin in bytes
 * @param end behind the last byte
 * @returns the piece, or the whole file where the host answers with that
 * @throws UnreachableError
 */
export async function fetchPiece(
  address: string,
  begin: number,
  end: number,
  onProgress: OnProgress,
  cancel: AbortSignal,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; isWhole: boolean }> {
  const response = await ask(address, { Range: `bytes=${begin}-${end - 1}` }, cancel)
  return { bytes: await read(response, onProgress), isWhole: response.status !== 206 }
}

/** @returns the whole file. @throws UnreachableError */
export async function fetchWhole(address: string, onProgress: OnProgress, cancel: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  return read(await ask(address, {}, cancel), onProgress)
}
