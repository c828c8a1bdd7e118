import { pdfPageLink } from '../../lib/site/describe.ts'
import { fill } from '../../lib/site/fill.ts'
import type { TalkPartProps } from './talk-props.ts'

/** The guide as a table of contents: each line opens the original at its page. */
export function TalkGuide({ talk, locale, messages: { talk: words } }: TalkPartProps) {
  if (talk.guide.length === 0) return null
  return (
    <section className="mt-12 max-w-measure" id="guide">
      <h2 className="text-xl">{words.guide}</h2>
      <p className="text-sm text-faint" data-screen-only="">
        {words.guideLead}
      </p>
      <ol className="mt-3 border-t border-line">
        {talk.guide.map((entry) => {
          const link = pdfPageLink(talk, entry.page)
          const content = (
            <>
              <strong className="font-semibold text-accent tabular-nums">{fill(words.page, { n: entry.page })}</strong>
              <span>{entry[locale]}</span>
              <span aria-hidden="true" className="text-faint transition-transform group-hover:translate-x-0.5 print:hidden">
                →
              </span>
            </>
          )
          const row = 'grid min-h-12 grid-cols-[4.5rem_minmax(0,1fr)_1rem] items-baseline gap-2 py-2.5'
          return (
            <li className="border-b border-line target:bg-accent-wash" id={`p${entry.page}`} key={entry.page}>
              {link === null ? (
                <div className={row}>{content}</div>
              ) : (
                <a className={`group ${row} hover:text-accent`} href={link} rel="noreferrer">
                  {content}
                </a>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
