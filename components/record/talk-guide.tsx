import { pdfPageLink } from '../../lib/words/describe.ts'
import { fill } from '../../lib/words/fill.ts'
import { href } from '../../lib/words/locale.ts'
import { slidePath } from '../../lib/words/slide-path.ts'
import { getSlides } from '../../lib/site/slides.ts'
import { OutlineRow } from './outline-row.tsx'
import type { TalkPartProps } from './talk-props.ts'

/** The highlights as a table of contents, and the lines of the other pages unfolded: each opens its page, here or in the original. */
export function TalkGuide({ talk, locale, messages: { talk: words, slide } }: TalkPartProps) {
  const { guide, lines } = talk
  if (guide.length + lines.length === 0) return null
  const shown = getSlides(talk.id)?.pages ?? []
  const rows = (entries: typeof lines) => (
    <ol className="mt-3 border-t border-line">
      {entries.map((entry) => {
        const pdf = pdfPageLink(talk, entry.page)
        const here = shown.includes(entry.page) ? href(locale, slidePath(talk.id, entry.page)) : null
        return (
          <OutlineRow
            id={`p${entry.page}`}
            key={entry.page}
            label={fill(words.page, { n: entry.page })}
            link={here ?? pdf}
            text={entry[locale]}
          >
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
          </OutlineRow>
        )
      })}
    </ol>
  )
  return (
    <section className="mt-12 max-w-measure" id="guide">
      <h2 className="text-xl">{words.guide}</h2>
      <p className="text-sm text-faint" data-screen-only="">
        {shown.length > 0 ? slide.guideLead : words.guideLead}
      </p>
      {rows(guide.length > 0 ? guide : lines)}
      {guide.length > 0 && lines.length > 0 && (
        <details className="mt-2.5 print:hidden">
          <summary className="min-h-8 w-fit text-sm text-accent">{fill(words.otherLines, { n: lines.length })}</summary>
          {rows(lines)}
        </details>
      )}
    </section>
  )
}
