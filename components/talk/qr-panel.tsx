import { renderSVG } from 'uqr'
import { href } from '../../lib/site/locale.ts'
import { absoluteUrl } from '../../lib/site/site-url.ts'
import type { TalkPartProps } from './talk-props.ts'

/** The page's address as a QR code, drawn at build time, for a phone's camera or WeChat. */
export function QrPanel({ talk, locale, messages: { talk: words } }: TalkPartProps) {
  const svg = renderSVG(absoluteUrl(href(locale, `/talks/${talk.id}/`)), { ecc: 'M', border: 2 })
  return (
    <>
      <button className="button" popoverTarget="qr" type="button">
        {words.qr}
      </button>
      <div
        aria-label={words.qr}
        className="m-auto rounded-large border border-line bg-white p-5 text-center text-sm text-[#1d1f21] backdrop:bg-black/40"
        id="qr"
        popover="auto"
        role="dialog"
      >
        <div
          aria-label={words.qrLead}
          className="size-64 [&>svg]:size-full"
          dangerouslySetInnerHTML={{ __html: svg }}
          role="img"
        />
        <p className="mt-2">{words.qrLead}</p>
      </div>
    </>
  )
}
