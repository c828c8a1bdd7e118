import { fill } from '../../lib/words/fill.ts'
import { OutlineRow } from './outline-row.tsx'
import type { TalkPartProps } from './talk-props.ts'

/** What the sections of an article say, each leading to its heading at the source. */
export function TalkSections({ talk, locale, messages: { talk: words } }: TalkPartProps) {
  if (talk.sections.length === 0) return null
  const { view } = talk.links
  return (
    <section className="mt-12 max-w-measure" id="sections">
      <h2 className="text-xl">{words.sections}</h2>
      <p className="text-sm text-faint" data-screen-only="">
        {words.sectionsLead}
      </p>
      <ol className="mt-3 border-t border-line">
        {talk.sections.map(({ anchor, ...line }, at) => (
          <OutlineRow
            id={`s${at + 1}`}
            key={anchor}
            label={fill(words.section, { n: at + 1 })}
            leaves
            link={view === null ? null : `${view}#${encodeURIComponent(anchor)}`}
            text={line[locale]}
          />
        ))}
      </ol>
    </section>
  )
}
