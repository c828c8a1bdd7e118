import { repositoryUrl } from '../../lib/words/site-url.ts'
import type { TalkPartProps } from './talk-props.ts'

interface SourceNoticeProps extends TalkPartProps {
  /** Whose it is, in words; of pages, where nothing else is given. */
  owned?: string
}

/** Where pictures and text come from, whose they are, and how to have them removed. */
export function SourceNotice({ talk, messages: { slide: words }, owned = words.owned }: SourceNoticeProps) {
  return (
    <p className="text-sm text-faint">
      {owned}{' '}
      {talk.links.view !== null && (
        <a className="link" href={talk.links.view} rel="noreferrer">
          {words.source}
        </a>
      )}{' '}
      <a className="link" href={`${repositoryUrl}/issues/new?title=${encodeURIComponent(talk.id)}`} rel="noreferrer">
        {words.remove}
      </a>
    </p>
  )
}
