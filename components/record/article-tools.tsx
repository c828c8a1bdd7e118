import { citationOf } from '../../lib/site/references.ts'
import { href } from '../../lib/words/locale.ts'
import { readPath } from '../../lib/words/read-path.ts'
import { CopyButton } from '../browser/page/copy-button.tsx'
import { StarButton } from '../browser/page/star-button.tsx'
import type { TalkPartProps } from './talk-props.ts'

/** The way to the original, and what is done with an article: saved, cited, shared. */
export function ArticleTools({ talk, locale, messages }: TalkPartProps) {
  const { article: words, talk: talkWords, search } = messages
  const citation = citationOf(talk)
  const address = href(locale, readPath(talk.id))
  const cited = { copied: talkWords.citationCopied, copiedText: talkWords.citationCopied }
  return (
    <div className="mt-3 flex flex-wrap gap-2.5" data-screen-only="">
      {talk.links.view !== null && (
        <a className="button" href={talk.links.view} rel="noreferrer">
          {talkWords.open} <span aria-hidden="true">↗</span>
        </a>
      )}
      <StarButton id={talk.id} labels={talkWords} />
      <CopyButton
        className="button"
        label={words.cite}
        labels={{ ...search, ...cited }}
        value={locale === 'zh' ? citation.gbt7714Dated : citation.apa}
        what="text"
      />
      <CopyButton className="button" label={talkWords.copyLink} labels={search} value={address} what="link" />
      <button className="button" data-share={address} hidden type="button">
        {search.shareWith}
      </button>
    </div>
  )
}
