/** Stops of a reading guide → what is said of each, and where it can be read. */
import type { CatalogueTopic, Talk } from '../../lib/catalogue/catalogue.ts'
import { stopsWithLines } from '../../lib/catalogue/lines.ts'
import { getArticle } from '../../lib/site/articles.ts'
import { getTalk } from '../../lib/site/catalogue.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { readingPlace, type ReadingPlace } from '../../lib/words/reading-place.ts'

type Stop = CatalogueTopic['reading'][number]

interface Place extends ReadingPlace {
  line: { zh: string; en: string }
}

/** In the order given, those of which the catalogue has the record and a line. */
export function readingPlaces(stops: readonly Stop[], locale: Locale): { stop: Stop; talk: Talk; place: Place }[] {
  return stopsWithLines(stops, getTalk).map(({ stop, talk, line }) => ({
    stop,
    talk,
    place: { line, ...readingPlace(talk, stop, getArticle(talk.id) !== null, locale) },
  }))
}
