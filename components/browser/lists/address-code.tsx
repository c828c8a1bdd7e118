import { useEffect, useState } from 'react'
import type { Messages } from '../../../lib/words/messages.ts'

interface AddressCodeProps {
  /** Absolute. */
  address: string
  /** What the code is for. */
  lead: string
  words: Pick<Messages['search'], 'qrNone' | 'qrFailed' | 'reload'>
}

/** An address as a QR code, for the reader's other device; what draws it is loaded as it is shown. */
export function AddressCode({ address, lead, words }: AddressCodeProps) {
  const [drawn, setDrawn] = useState<{ address: string; code: string | null; failed?: true } | null>(null)
  useEffect(() => {
    import('../parts/draw-code.ts').then(
      ({ drawCode }) => setDrawn({ address, code: drawCode(address) }),
      () => setDrawn({ address, code: null, failed: true }),
    )
  }, [address])
  const { code, failed = false } = drawn?.address === address ? drawn : {}
  if (failed)
    return (
      <p className="mt-4 text-sm text-faint" role="alert">
        {words.qrFailed}{' '}
        <a className="link" href="">
          {words.reload}
        </a>
      </p>
    )
  if (code === null) return <p className="mt-4 text-sm text-faint">{words.qrNone}</p>
  if (code === undefined) return <div className="mt-4 size-48 rounded-small bg-wash" />
  return (
    <figure className="mt-4 text-sm text-soft">
      <img alt={lead} className="size-48 rounded-small bg-white" height={192} src={code} width={192} />
      <figcaption className="mt-1">{lead}</figcaption>
    </figure>
  )
}
