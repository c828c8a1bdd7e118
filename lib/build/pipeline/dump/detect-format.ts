/** The first bytes of a dump → how it is written, since people save pages of results in many ways. */

export type DumpFormat = 'utf-8' | 'utf-16le' | 'utf-16be' | 'html'

/** So many bytes of the beginning are enough to tell. */
export const bytesToTell = 4096

const pageStart = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|div|section|main)\b/is

/** A line that is no UTF-8, or holds NULs, by its bytes: what it most likely is; null where that can't be told. */
export function guessEncoding(bytes: Uint8Array): 'GBK' | 'UTF-16 without a byte order mark' | null {
  const nuls = bytes.filter((byte) => byte === 0).length
  if (nuls > 0) return bytes.length >= 16 && nuls > bytes.length / 8 ? 'UTF-16 without a byte order mark' : null
  // GBK read as UTF-8 is full of replacement characters; UTF-8 with a fault has a few of them.
  const asUtf8 = new TextDecoder().decode(bytes).replace(/[\0-\x7f]+/g, '')
  const unreadable = asUtf8.match(/\ufffd/g)?.length ?? 0
  if (unreadable * 4 < asUtf8.length) return null
  return countHan(bytes) >= 4 ? 'GBK' : null
}

/** Han characters of the bytes, read as GBK; none where they are not. */
function countHan(bytes: Uint8Array): number {
  try {
    return new TextDecoder('gbk', { fatal: true }).decode(bytes).match(/\p{Script=Han}/gu)?.length ?? 0
  } catch {
    // Not GBK either.
    return 0
  }
}

/** @param start the first `bytesToTell` bytes of the file, or all of it */
export function detectFormat(start: Uint8Array): DumpFormat {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  return pageStart.test(new TextDecoder('latin1').decode(start).replace(/^\u00ef\u00bb\u00bf/, '')) ? 'html' : 'utf-8'
}
