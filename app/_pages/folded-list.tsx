import { OwnLanguage } from '../../components/parts/own-language.tsx'
import type { Talk } from '../../lib/catalogue/catalogue.ts'
import { foldList, type FoldedTalks } from '../../lib/catalogue/fold-list.ts'
import { getCatalogue, getSeries } from '../../lib/site/catalogue.ts'
import { titleIn } from '../../lib/words/describe.ts'
import { fill, plural } from '../../lib/words/fill.ts'
import { href, languageTag, type Locale } from '../../lib/words/locale.ts'
import { isAtLatest, shortDate } from '../../lib/words/short-date.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { Fold, TalkList } from './index-list.tsx'

/** Of a list that is only begun, in each of its groups: a page of four hundred records weighs what one of 160 did in full. */
const maxRows = 16
/** Within a fold of such a list; its own page has them all. */
const maxParts = 3

/** Title and date: all that tells the parts of one thing apart. */
function PartRow({ talk, locale }: { talk: Talk; locale: Locale }) {
  const { title, lang } = titleIn(talk, locale)
  return (
    <li className="row py-1 text-sm">
      <a
        className="hover:text-accent"
        href={href(locale, `/talks/${talk.id}/`)}
        lang={lang === locale ? undefined : languageTag[lang]}
      >
        <bdi>{title}</bdi>
      </a>
      {talk.date !== null && <span className="ml-2 text-faint tabular-nums">{shortDate(talk.date, isAtLatest(talk))}</span>}
    </li>
  )
}

/** An event is named as a whole: a meeting that is held each fortnight has another name for each day. */
function nameOf({ of, id, talks }: FoldedTalks, locale: Locale): string {
  const named = of === 'series' ? talks[0]?.collection : getCatalogue().events.find((event) => event.id === id)
  return named?.[locale] ?? id
}

function FoldedPart({ whole, most, locale }: { whole: FoldedTalks; most: number; locale: Locale }) {
  const { topics, series: words } = getMessages(locale)
  const hasPage = whole.of === 'events' || getSeries(whole.id) !== undefined
  return (
    <Fold
      count={plural(topics.records, whole.talks.length, locale)}
      name={<OwnLanguage locale={locale} text={nameOf(whole, locale)} />}
    >
      <ul className="grid gap-x-12 md:grid-cols-2">
        {whole.talks.slice(0, most).map((talk) => (
          <PartRow key={talk.id} locale={locale} talk={talk} />
        ))}
      </ul>
      {hasPage && (
        <a className="link tap text-sm" href={href(locale, `/${whole.of}/${whole.id}/`)}>
          {words.whole}
        </a>
      )}
    </Fold>
  )
}

interface FoldedTalkListProps {
  talks: readonly Talk[]
  locale: Locale
  /** Query of a search that finds all of them: where it is given, the list is only begun. */
  search?: string
}

/** Records in two columns; below them, folded, what is one of many parts of a series, a course, a meeting. */
export function FoldedTalkList({ talks, locale, search }: FoldedTalkListProps) {
  const { list } = getMessages(locale)
  const { single, folded } = foldList(talks)
  const rest = search === undefined ? 0 : Math.max(0, single.length - maxRows)
  return (
    <>
      <TalkList locale={locale} talks={single.slice(0, single.length - rest)} />
      {rest > 0 && (
        <p className="mt-2 mb-4 flex flex-wrap gap-x-4 text-sm text-faint">
          {fill(list.rest, { n: rest })}
          <a className="link" href={`${href(locale, '/')}?${search}`}>
            {list.searchAll}
          </a>
          <a className="link" href={href(locale, '/talks/')}>
            {list.link}
          </a>
        </p>
      )}
      {folded.length > 0 && (
        <div className="mt-3 border-b border-line">
          {folded.map((whole) => (
            <FoldedPart
              key={`${whole.of}/${whole.id}`}
              locale={locale}
              most={search === undefined ? whole.talks.length : maxParts}
              whole={whole}
            />
          ))}
        </div>
      )}
    </>
  )
}
