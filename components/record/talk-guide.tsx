import { fill } from '../../lib/words/fill.ts'
import { href } from '../../lib/words/locale.ts'
import { slidePath } from '../../lib/words/slide-path.ts'
import { getSlides, showsOriginal } from '../../lib/site/slides.ts'
import { OutlineRow } from './outline-row.tsx'
import type { TalkPartProps } from './talk-props.ts'

/** The highlights as a table of contents, and the lines of the other pages unfolded: each opens its page. */
export function TalkGuide({ talk, locale, messages: { talk: words, slide } }: TalkPartProps) {
  const { guide, lines } = talk
  if (guide.length + lines.length === 0) return null
  const rows = (entries: typeof lines) => (
    <ol className="mt-3 border-t border-line">
      {entries.map((entry) => (
        <OutlineRow
          id={`p${entry.page}`}
          keepsQuery
          key={entry.page}
          label={fill(words.page, { n: entry.page })}
          link={href(locale, slidePath(talk.id, entry.page))}
          text={entry[locale]}
        />
      ))}
    </ol>
  )
  return (
    <section className="mt-12 max-w-measure" id="guide">
      <h2 className="text-xl">{words.guide}</h2>
      <p className="text-sm text-faint" data-screen-only="">
        {showsOriginal(getSlides(talk)) ? slide.guideLead : words.guideLead}
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
