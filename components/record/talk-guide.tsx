import { pdfPageLink } from '../../lib/words/describe.ts'
import { fill } from '../../lib/words/fill.ts'
import { href } from '../../lib/words/locale.ts'
import { slidePath } from '../../lib/words/slide-path.ts'
import { getSlides } from '../../lib/site/slides.ts'
import type { TalkPartProps } from './talk-props.ts'

/** The guide as a table of contents: each line opens the page here where it can be shown, else the original at its page. */
export function TalkGuide({ talk, locale, messages: { talk: words, slide } }: TalkPartProps) {
  if (talk.guide.length === 0) return null
  const shown = getSlides(talk.id)?.pages ?? []
  return (
    <section className="mt-12 max-w-measure" id="guide">
      <h2 className="text-xl">{words.guide}</h2>
      <p className="text-sm text-faint" data-screen-only="">
        {shown.length > 0 ? slide.guideLead : words.guideLead}
      </p>
      <ol className="mt-3 border-t border-line">
        {talk.guide.map((entry) => {
          const pdf = pdfPageLink(talk, entry.page)
          const here = shown.includes(entry.page) ? href(locale, slidePath(talk.id, entry.page)) : null
          const link = here ?? pdf
          const content = (
            <>
              <strong className="font-semibold text-accent tabular-nums">{fill(words.page, { n: entry.page })}</strong>
              <span>{entry[locale]}</span>
              <span aria-hidden="true" className="text-faint transition-transform group-hover:translate-x-0.5 print:hidden">
                →
              </span>
            </>
          )
          const row =
            'grid min-h-12 min-w-0 flex-1 grid-cols-[4.5rem_minmax(0,1fr)_1rem] items-baseline gap-2 py-2.5 print:min-h-0 print:py-0.5'
          return (
            <li className="flex items-baseline border-b border-line target:bg-accent-wash" id={`p${entry.page}`} key={entry.page}>
              {link === null ? (
                <div className={row}>{content}</div>
              ) : (
                <a className={`group ${row} hover:text-accent`} href={link} rel="noreferrer">
                  {content}
                </a>
              )}
              {here !== null && pdf !== null && (
                <a
                  aria-label={fill(slide.pdfAt, { n: entry.page })}
                  className="ml-2 px-2 py-2.5 text-sm text-faint hover:text-accent"
                  data-screen-only=""
                  href={pdf}
                  rel="noreferrer"
                >
                  PDF
                </a>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
