import { lineOfPage } from '../../lib/catalogue/lines.ts'
import { speakerName, titleIn } from '../../lib/words/describe.ts'
import { fill } from '../../lib/words/fill.ts'
import { comma, href } from '../../lib/words/locale.ts'
import { slidePath } from '../../lib/words/slide-path.ts'
import { CopyButton } from '../browser/page/copy-button.tsx'
import { PopoverPanel } from './popover-panel.tsx'
import type { TalkPartProps } from './talk-props.ts'

/** What a group chat is told of the page: 《title》第20页 · 陈威 · our line. */
function quotePage({ talk, page, locale, messages: { slide: words } }: SlideShareProps): string {
  const { title } = titleIn(talk, locale)
  const speakers = talk.speakers.map((speaker) => speakerName(speaker, locale)).join(comma[locale])
  const line = lineOfPage(talk, page)?.[locale] ?? ''
  return [fill(words.quote, { title, n: page }), speakers, line].filter((part) => part !== '').join(' · ')
}

interface SlideShareProps extends TalkPartProps {
  page: number
}

/** This page for others: as a link, as a text for a chat, by the device's own way, and as a code for a phone. */
export function SlideShare(props: SlideShareProps) {
  const { talk, page, locale, messages } = props
  const { slide: words, search, talk: talkWords } = messages
  const address = href(locale, slidePath(talk.id, page))
  return (
    <PopoverPanel
      button={talkWords.share}
      className="w-[calc(100%-2rem)] max-w-sm bg-card text-ink"
      id="share"
      label={words.share}
    >
      <div className="flex flex-wrap gap-2">
        <CopyButton label={talkWords.copyLink} labels={search} value={address} what="link" />
        <CopyButton address={address} label={words.copyQuote} labels={search} value={quotePage(props)} what="text" />
        <CopyButton
          hidden
          label={words.copyPicture}
          labels={{ ...search, copiedText: words.pictureCopied, copyTextFailed: words.pictureFailed }}
          what="picture"
        />
        <button className="chip" data-share={address} hidden type="button">
          {search.shareWith}
        </button>
      </div>
      <figure
        className="mt-4 text-sm text-soft"
        data-code={address}
        data-code-alt={words.shareQr}
        data-code-failed={search.qrFailed}
      >
        <div className="size-48 rounded-small bg-white" data-code-room="" />
        <figcaption className="mt-1">{words.shareQr}</figcaption>
      </figure>
    </PopoverPanel>
  )
}
