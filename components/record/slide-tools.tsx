import { citationOf } from '../../lib/site/references.ts'
import { href } from '../../lib/words/locale.ts'
import { slidePath } from '../../lib/words/slide-path.ts'
import { CopyButton } from '../browser/page/copy-button.tsx'
import { StarButton } from '../browser/page/star-button.tsx'
import { SlideShare } from './slide-share.tsx'
import type { SlideProps } from './slide-props.ts'

/** Previous and next, and what is done with a page: shared, cited, saved. */
export function SlideTools({ talk, slides: { pages }, page, locale, messages }: SlideProps) {
  const { slide: words, talk: talkWords, search } = messages
  const citation = citationOf(talk, page)
  const cited = { copied: talkWords.citationCopied, copiedText: talkWords.citationCopied }
  const at = pages.indexOf(page)
  const total = Math.max(talk.pages ?? 0, pages.at(-1) ?? page)
  const step = (to: number | undefined, rel: 'prev' | 'next', label: string) =>
    to === undefined ? (
      <span aria-hidden="true" className="button" data-off="">
        {label}
      </span>
    ) : (
      <a className="button" data-keep-query="" href={href(locale, slidePath(talk.id, to))} rel={rel}>
        {label}
      </a>
    )
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2.5" data-screen-only="">
      <nav aria-label={words.pages} className="flex items-center gap-2.5 max-sm:w-full max-sm:justify-between">
        {step(pages[at - 1], 'prev', words.previous)}
        <span className="min-w-16 text-center text-sm text-faint tabular-nums" data-place="">{`${page} / ${total}`}</span>
        {step(pages[at + 1], 'next', words.next)}
      </nav>
      <div className="flex flex-wrap gap-2.5 sm:ml-auto">
        <button className="button" data-view="" hidden type="button">
          {words.full}
        </button>
        <StarButton id={talk.id} labels={talkWords} />
        <CopyButton
          className="button"
          label={words.cite}
          labels={{ ...search, ...cited }}
          value={locale === 'zh' ? citation.gbt7714Dated : `${citation.apa} (p. ${page})`}
          what="text"
        />
        <SlideShare locale={locale} messages={messages} page={page} talk={talk} />
      </div>
    </div>
  )
}
