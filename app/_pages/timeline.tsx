import { TimelineDrawing } from '../../components/parts/timeline-drawing.tsx'
import { listParts, listYears } from '../../lib/catalogue/list-parts.ts'
import { byYear } from '../../lib/catalogue/by-year.ts'
import { getTalks } from '../../lib/site/catalogue.ts'
import { formatDate } from '../../lib/words/describe.ts'
import { fill, plural } from '../../lib/words/fill.ts'
import { href, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { drawTimeline } from '../../lib/site/draw-timeline.ts'
import { FoldedTalkList } from './folded-list.tsx'
import { TitledPage } from './index-list.tsx'
import { YearChips } from './talks.tsx'

export function TimelinePage({ locale }: { locale: Locale }) {
  const { timelinePage: words } = getMessages(locale)
  const drawing = drawTimeline(locale)
  const talks = getTalks()
  const undated = talks.filter(({ date }) => date === null).length
  const parts = listParts(talks)
  const [listed = []] = parts
  const later = new Set(byYear(parts.slice(1).flat()).map(({ year }) => year))
  const earlier = listYears(parts).filter(({ year }) => year !== null && later.has(year))
  const yearLinks = new Map(
    listYears(parts).map(({ year, count, path }) => [
      String(year),
      { href: href(locale, path), name: fill(plural(words.year, count, locale), { year: String(year) }) },
    ]),
  )
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
      {drawing && <TimelineDrawing drawing={drawing} years={yearLinks} />}
      {undated > 0 && <p className="mt-2 text-sm text-faint">{fill(words.undated, { n: undated })}</p>}
      {months.map((month) => (
        <section className="mt-8" key={month}>
          <h2 className="border-b border-line pb-1 text-lg">{formatDate(month, locale)}</h2>
          <FoldedTalkList locale={locale} talks={listed.filter(({ date }) => date?.startsWith(month))} />
        </section>
      ))}
      {earlier.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-3 text-lg">{words.rest}</h2>
          <YearChips locale={locale} years={earlier} />
        </section>
      )}
    </TitledPage>
  )
}
