/** Stops of a reading guide → what is said of each, and where it can be read. */
import type { CatalogueTopic, Talk } from '../../lib/catalogue/catalogue.ts'
import { lineOfStop } from '../../lib/catalogue/lines.ts'
import { getArticle } from '../../lib/site/articles.ts'
import { getTalk } from '../../lib/site/catalogue.ts'
import { href, type Locale } from '../../lib/words/locale.ts'
import { readPath } from '../../lib/words/read-path.ts'
import { slidePath } from '../../lib/words/slide-path.ts'

type Stop = CatalogueTopic['reading'][number]

interface Place {
  line: { zh: string; en: string }
  /** Where it can be read: our page of a slide, the section of an article, here or else at its source, our page of the document. */
  link: string
  leaves: boolean
}

function placeOf(talk: Talk, stop: Stop, locale: Locale): Place | null {
  const { page, anchor } = stop
  const line = lineOfStop(talk, stop)
  if (!line) return null
  if (page !== null) return { line, link: href(locale, slidePath(talk.id, page)), leaves: false }
  if (anchor !== null && getArticle(talk.id) !== null)
    return { line, link: href(locale, readPath(talk.id, anchor)), leaves: false }
  if (anchor === null || talk.links.view === null) return { line, link: href(locale, `/talks/${talk.id}/`), leaves: false }
  return { line, link: `${talk.links.view}#${encodeURIComponent(anchor)}`, leaves: true }
}

/** In the order given, those of which the catalogue has the record and a line. */
export function readingPlaces(stops: readonly Stop[], locale: Locale): { stop: Stop; talk: Talk; place: Place }[] {
  return stops.flatMap((stop) => {
    const talk = getTalk(stop.id)
    const place = talk ? placeOf(talk, stop, locale) : null
    return talk && place ? [{ stop, talk, place }] : []
  })
}
