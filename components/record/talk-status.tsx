import { fill } from '../../lib/words/fill.ts'
import { href } from '../../lib/words/locale.ts'
import type { TalkPartProps } from './talk-props.ts'

/** Where the design stands, with the evidence for it. */
export function TalkStatus({ talk, locale, messages: { talk: words } }: TalkPartProps) {
  if (talk.status.length === 0) return null
  return (
    <ul aria-label={words.status} className="mt-6 grid max-w-measure gap-2">
      {talk.status.map(({ state, by, evidence, ...note }) => (
        <li className="rounded-medium bg-wash px-4 py-2.5 text-sm text-soft" key={state}>
          <strong className="mr-2 font-semibold text-ink">{words.statuses[state]}</strong>
          {note[locale]}{' '}
          <span className="text-faint">
            {'page' in evidence
              ? fill(words.evidencePage, { n: evidence.page })
              : fill(words.evidenceFile, { words: evidence.file })}
          </span>
          {by !== null && (
            <>
              {' '}
              <a className="link" href={href(locale, `/talks/${by}/`)}>
                {words.relations['superseded-by']}
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
