import type { CatalogueTopic } from '../../lib/catalogue/catalogue.ts'
import { titleIn } from '../../lib/words/describe.ts'
import { fill } from '../../lib/words/fill.ts'
import { href, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { OwnLanguage } from '../parts/own-language.tsx'
import { readingPlaces } from './reading-places.ts'

/** The arrow stays with the last word. */
const nonBreakingSpace = '\u00a0'

/** What to read of a topic, in order: our line, which leads to its place, and the document. */
export function ReadingGuide({ stops, locale }: { stops: CatalogueTopic['reading']; locale: Locale }) {
  const { topics: words, talk: talkWords, kinds } = getMessages(locale)
  const found = readingPlaces(stops, locale)
  if (found.length === 0) return null
  return (
    <section className="mb-12 max-w-measure">
      <h2 className="text-xl">{words.reading}</h2>
      <p className="text-sm text-faint">{words.readingLead}</p>
      <ol className="mt-3 border-t border-line">
        {found.map(({ stop: { page, anchor }, talk, place: { line, link, leaves } }, index) => (
          <li className="grid grid-cols-[1.75rem_minmax(0,1fr)] border-b border-line py-2.5" key={`${talk.id} ${page ?? anchor}`}>
            <span aria-hidden="true" className="font-semibold text-faint tabular-nums">
              {index + 1}
            </span>
            <div>
              <a className="hover:text-accent" href={link} rel={leaves ? 'noreferrer' : undefined}>
                {line[locale]}
                {nonBreakingSpace}
                <span aria-hidden="true" className="text-faint">
                  {leaves ? '↗' : '→'}
                </span>
              </a>
              <p className="meta mt-0.5">
                <a className="tap hover:text-accent" href={href(locale, `/talks/${talk.id}/`)}>
                  <OwnLanguage locale={locale} text={titleIn(talk, locale).title} />
                </a>
                <span>{kinds[talk.kind]}</span>
                <span>{page === null ? words.section : fill(talkWords.page, { n: page })}</span>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
