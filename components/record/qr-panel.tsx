import { fileHref } from '../../lib/words/locale.ts'
import type { TalkPartProps } from './talk-props.ts'

/** The page's address as a QR code, drawn at build time, for a phone's camera or WeChat. */
export function QrPanel({ talk, locale, messages: { talk: words } }: TalkPartProps) {
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
        {/* A file of its own: a drawing of some kilobytes that few readers open. */}
        <img
          alt={words.qrLead}
          className="size-64"
          height={256}
          loading="lazy"
          src={fileHref(`/talks/${talk.id}/qr${locale === 'zh' ? '' : '-en'}.svg`)}
          width={256}
        />
        <p className="mt-2">{words.qrLead}</p>
      </div>
    </>
  )
}
