import { href } from '../../lib/words/locale.ts'
import { MarksBar } from './marks-bar.tsx'
import type { TalkPartProps } from './talk-props.ts'

/** Of a record that was opened from results: the way back to them, and how many of their words are marked. */
export function AskedBar({ locale, messages }: Omit<TalkPartProps, 'talk'>) {
  return (
    <div className="asked-bar" data-asked-bar="" data-screen-only="">
      <a className="tap link" data-results="" hidden href={href(locale, '/')}>
        {messages.slide.results}
      </a>
      <MarksBar all={messages.talk.marks} className="contents" messages={messages} of="text" />
    </div>
  )
}
