/**
 * File → its lines as text, without ever holding the whole file.
 *
 * A dump can be hundreds of megabytes, so it is read as a stream and cut at line feeds. Cutting bytes
 * at 0x0A is safe in UTF-8: no other character contains that byte.
 */
import { createReadStream } from 'node:fs'
import { guessEncoding } from './detect-format.ts'

export interface RawLine {
  /** 1-based. */
  line: number
  /** Without its line end (LF or CRLF) and, on line 1, without a byte order mark; null where it is not valid UTF-8. */
  text: string | null
  /** Offset in bytes of the first invalid sequence's line start; for the message. */
  byteOffset: number
  /** Where it is no UTF-8: what it most likely is. */
  encoding?: ReturnType<typeof guessEncoding>
}

const lineFeed = 0x0a
/** In bytes: so much of a line tells its encoding; a line can be megabytes. */
const maxGuessed = 65_536
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decode(bytes: Buffer, line: number, byteOffset: number): RawLine {
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    return { line, text: null, byteOffset, encoding: guessEncoding(bytes.subarray(0, maxGuessed)) }
  }
  if (line === 1 && text.startsWith('\ufeff')) text = text.slice(1)
  if (text.endsWith('\r')) text = text.slice(0, -1)
  return text.includes('\0')
    ? { line, text, byteOffset, encoding: guessEncoding(bytes.subarray(0, maxGuessed)) }
    : { line, text, byteOffset }
}

/**
 * Cuts chunks of bytes into lines, in order; no bytes yield nothing. A line is put together once, when its end is there,
 * so that one of megabytes takes no longer than many of its length in sum.
 */
export async function* cutLines(chunks: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<RawLine> {
  let pending: Buffer[] = []
  let line = 1
  let lineStart = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, from)) {
      const bytes = pending.length === 0 ? chunk.subarray(from, at) : Buffer.concat([...pending, chunk.subarray(from, at)])
      yield decode(bytes, line, lineStart)
      pending = []
      line += 1
      lineStart += bytes.length + 1
      from = at + 1
    }
    if (from < chunk.length) pending.push(chunk.subarray(from))
  }
  if (pending.length > 0) yield decode(Buffer.concat(pending), line, lineStart)
}

/** UTF-16 as UTF-8, chunk by chunk; what is no UTF-16 becomes U+FFFD. */
async function* toUtf8(chunks: AsyncIterable<Buffer>, encoding: 'utf-16le' | 'utf-16be'): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}

/**
 * The lines of a file of text.
 * @throws what the file system throws when the file can't be read.
 */
export function readLines(path: string, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' = 'utf-8'): AsyncGenerator<RawLine> {
  const chunks = createReadStream(path) as AsyncIterable<Buffer>
  return cutLines(encoding === 'utf-8' ? chunks : toUtf8(chunks, encoding))
}
