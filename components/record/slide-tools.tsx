import { citationOf } from '../../lib/site/structured-data.ts'
import { pdfPageLink } from '../../lib/words/describe.ts'
import { href } from '../../lib/words/locale.ts'
import { slidePath } from '../../lib/words/slide-path.ts'
import { CopyButton } from '../browser/page/copy-button.tsx'
import type { SlideProps } from './slide-props.ts'

/** Previous, next, how the picture fits, and the ways out: the original at this page, a link to share, a reference to it. */
export function SlideTools({ talk, slides: { pages, pictures }, page, locale, messages }: SlideProps) {
  const { slide: words, talk: talkWords, search } = messages
  const { gbt7714Dated, apa } = citationOf(talk, page)
  const cited = { copied: talkWords.citationCopied, copiedText: talkWords.citationCopied }
  const at = pages.indexOf(page)
  const pdf = pdfPageLink(talk, page)
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
        <span className="min-w-16 text-center text-sm text-faint tabular-nums">{`${at + 1} / ${pages.length}`}</span>
        {step(pages[at + 1], 'next', words.next)}
      </nav>
      <div className="flex flex-wrap gap-2.5 sm:ml-auto">
        {pictures && (
          <button aria-pressed="false" className="button max-sm:hidden" data-fit-switch="" hidden type="button">
            {words.fitHeight}
          </button>
        )}
        {pdf !== null && (
          <a className="button" href={pdf} rel="noreferrer">
            {words.openPdf}
          </a>
        )}
        <CopyButton
          className="button"
          label={talkWords.copyLink}
          labels={search}
          value={href(locale, slidePath(talk.id, page))}
          what="link"
        />
        <CopyButton
          className="button"
          label={words.cite}
          labels={{ ...search, ...cited }}
          value={locale === 'zh' ? gbt7714Dated : `${apa} (p. ${page})`}
          what="text"
        />
      </div>
    </div>
  )
}
