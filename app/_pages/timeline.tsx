import { TimelineDrawing } from '../../components/parts/timeline-drawing.tsx'
import { getTalks } from '../../lib/site/catalogue.ts'
import { formatDate } from '../../lib/words/describe.ts'
import { fill } from '../../lib/words/fill.ts'
import { href, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { drawTimeline } from '../../lib/site/timeline.ts'
import { TalkList, TitledPage } from './index-list.tsx'

/** The rest is in the list. */
const mostListed = 1000

export function TimelinePage({ locale }: { locale: Locale }) {
  const { timelinePage: words, list } = getMessages(locale)
  const drawing = drawTimeline(locale)
  const talks = getTalks()
  const undated = talks.filter(({ date }) => date === null).length
  const listed = talks.slice(0, mostListed)
  const months = [...new Set(listed.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 7)])))]
  return (
    <TitledPage
      lead={
        drawing
          ? fill(drawing.perDot === 1 ? words.lead : words.leadMany, { from: drawing.from, to: drawing.to, n: drawing.perDot })
          : words.none
      }
      locale={locale}
      path="/timeline/"
      title={words.title}
    >
      {drawing && <TimelineDrawing drawing={drawing} />}
      {undated > 0 && <p className="mt-2 text-sm text-faint">{fill(words.undated, { n: undated })}</p>}
      {months.map((month) => (
        <section className="mt-8" key={month}>
          <h2 className="border-b border-line pb-1 text-lg">{formatDate(month, locale)}</h2>
          <TalkList locale={locale} talks={listed.filter(({ date }) => date?.startsWith(month))} />
        </section>
      ))}
      {talks.length - undated > listed.length && (
        <p className="mt-8">
          {words.rest}{' '}
          <a className="link" href={href(locale, '/talks/')}>
            {list.link}
          </a>
        </p>
      )}
    </TitledPage>
  )
}
