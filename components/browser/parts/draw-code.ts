/** An address as a QR code; loaded where one is asked for. */
import { renderSVG } from 'uqr'

/** Light modules around a code, which the standard asks for. */
const quietZone = 4

/** @returns the address of the picture; null where the address is too long for a code */
export function drawCode(address: string): string | null {
  try {
    return `data:image/svg+xml,${encodeURIComponent(renderSVG(address, { ecc: 'M', border: quietZone }))}`
  } catch {
    // A code holds some 2,300 bytes; the address of a longer search can be copied, not scanned.
    return null
  }
}
