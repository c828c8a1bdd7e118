import { getArticle } from '../../lib/site/articles.ts'
import { fill } from '../../lib/words/fill.ts'
import { href } from '../../lib/words/locale.ts'
import { readPath } from '../../lib/words/read-path.ts'
import { OutlineRow } from './outline-row.tsx'
import type { TalkPartProps } from './talk-props.ts'

/** What the sections of an article say, each leading to where it is read: here if its text is at hand, else at the source. */
export function TalkSections({ talk, locale, messages: { talk: words } }: TalkPartProps) {
  if (talk.sections.length === 0) return null
  const here = new Set(getArticle(talk.id)?.outline.map(({ id }) => id))
  const sourceOf = (anchor: string) => (talk.links.view === null ? null : `${talk.links.view}#${encodeURIComponent(anchor)}`)
  return (
    <section className="mt-12 max-w-measure" id="sections">
      <h2 className="text-xl">{words.sections}</h2>
      <p className="text-sm text-faint" data-screen-only="">
        {here.size > 0 ? words.sectionsHere : words.sectionsLead}
      </p>
      <ol className="mt-3 border-t border-line">
        {talk.sections.map(({ anchor, ...line }, at) => (
          <OutlineRow
            id={`s${at + 1}`}
            key={anchor}
            label={fill(words.section, { n: at + 1 })}
            keepsQuery={here.has(anchor)}
            leaves={!here.has(anchor)}
            link={here.has(anchor) ? href(locale, readPath(talk.id, anchor)) : sourceOf(anchor)}
            text={line[locale]}
          />
        ))}
      </ol>
    </section>
  )
}
