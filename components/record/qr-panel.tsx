import { fileHref } from '../../lib/words/locale.ts'
import { PopoverPanel } from './popover-panel.tsx'
import type { TalkPartProps } from './talk-props.ts'

/** The page's address as a QR code, drawn at build time, for a phone's camera or WeChat. */
export function QrPanel({ talk, locale, messages: { talk: words } }: TalkPartProps) {
  return (
    <PopoverPanel button={words.qr} className="bg-white text-center text-sm text-[#1d1f21]" id="qr" label={words.qr}>
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
    </PopoverPanel>
  )
}
