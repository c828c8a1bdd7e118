/**
 * Catalogue → of each page that has an id in its path, a hash of all that it tells; in both languages it is the same. A page that
 * lists records is drawn from all of each, which is more than it shows. `keep-pages.ts` keeps what would be the same again,
 * `reproducible.slow.ts` holds kept pages against new ones.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue, Talk } from '../../catalogue/catalogue.ts'
import { listParts, listYears } from '../../catalogue/list-parts.ts'
import { newestFirst, talksOfEvent, talksOfSpeaker, talksOfTopic } from '../../catalogue/questions.ts'
import { placeInSeries, seriesOf } from '../../catalogue/series.ts'
import { siteCardPath } from '../../words/site-urls.ts'

export const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

interface Drawn {
  catalogue: Catalogue
  talks: ReadonlyMap<string, Talk>
  newest: readonly Talk[]
  /** Of a record, all that is shown of it where it is named: a hash. */
  shown: (id: string) => string
  /** The article at hand, as it is written; null where there is none. */
  article: (id: string) => string | null
  hasCard: (path: string) => boolean
}

/** Pages of records: the record itself, the pages of its document, the article to be read. */
function ofRecords({ catalogue, talks, newest, shown, article, hasCard }: Drawn): [string, unknown][] {
  const series = new Map(seriesOf(newest).map((one) => [one.id, one]))
  // An article leads to other records by where their originals lie.
  const originals = hashOf(catalogue.talks.map(({ id, repo, path }) => [id, repo, path, article(id)]))
  return catalogue.talks.flatMap((talk): [string, unknown][] => {
    const { id, prerequisites, related, collection } = talk
    const others = [...prerequisites, ...related.map((other) => other.id)].filter((other) => talks.has(other))
    const ofSeries = collection === null ? undefined : series.get(collection.id)
    const place = ofSeries === undefined ? null : [ofSeries.talks.length, placeInSeries(ofSeries, id)]
    const own = [shown(id), hasCard(`/og/talks/${id}.png`)]
    return [
      [`talks/${id}`, [own, others.map(shown), place]],
      [`talks/${id}/p`, own],
      ...(article(id) === null ? [] : [[`talks/${id}/read`, [own, originals]] as [string, unknown]]),
    ]
  })
}

/** Pages that list records. */
function ofLists({ catalogue, newest, shown, hasCard }: Drawn): [string, unknown][] {
  const { topics, speakers, events } = catalogue
  const listed = (talks: readonly Talk[]) => talks.map(({ id }) => shown(id))
  /** Of a table, those that some record names: others have no page. */
  const named = <Entry extends { id: string }>(folder: string, table: Entry[], of: typeof talksOfSpeaker) =>
    table.flatMap((one): [string, unknown][] => {
      const talks = of(newest, one.id)
      return talks.length === 0 ? [] : [[`${folder}/${one.id}`, [one, listed(talks)]]]
    })
  // Which topics are near to which, and how many records each has.
  const places = hashOf(newest.map(({ id, topics: keys }) => [id, keys]))
  const parts = listParts(newest)
  return [
    ...topics.map((topic): [string, unknown] => {
      const reading = topic.reading.map(({ id }) => shown(id))
      return [`topics/${topic.id}`, [listed(talksOfTopic(newest, topic, topics)), reading, places]]
    }),
    ...named('speakers', speakers, talksOfSpeaker),
    ...named('events', events, talksOfEvent),
    ...seriesOf(newest).map(({ id, zh, en, talks }): [string, unknown] => [`series/${id}`, [zh, en, listed(talks)]]),
    // The first is a page of its own.
    ...parts
      .map((part, index): [string, unknown] => [
        `list/${index + 1}`,
        [listed(part), newest.length, parts.length, listYears(parts)],
      ])
      .slice(1),
  ].map(([path, tells]) => [path, [tells, hasCard(`/og/${path}.png`)]])
}

/**
 * @param files the folder of what the pipeline published
 * @param articles that of the articles at hand
 * @returns by path, without its language: "talks/curve-mds", "talks/curve-mds/p" for all pages of its document, "topics/raft"
 */
export function drawnFrom(catalogue: Catalogue, files: string, articles: string): Record<string, string> {
  const talks = new Map(catalogue.talks.map((talk) => [talk.id, talk]))
  const newest = newestFirst(catalogue)
  const pictures = JSON.parse(readFileSync(join(files, 'data/pages.json'), 'utf8')) as Record<string, unknown>
  const { files: texts } = JSON.parse(readFileSync(join(files, 'data/search/manifest.json'), 'utf8')) as {
    files: { pages: unknown }
  }
  const article = (id: string) => {
    const path = join(articles, `${id}.json`)
    return existsSync(path) ? readFileSync(path, 'utf8') : null
  }
  const seriesWithPages = new Set(seriesOf(newest).map(({ id }) => id))
  const shown = new Map(
    newest.map((talk) => {
      const { id, collection } = talk
      const isInSeries = collection !== null && seriesWithPages.has(collection.id)
      return [id, hashOf([talk, pictures[id] ?? null, article(id), isInSeries])]
    }),
  )
  const hasCard = (path: string) => existsSync(join(files, path))
  const drawn: Drawn = { catalogue, talks, newest, shown: (id) => shown.get(id) ?? '', article, hasCard }
  const common = [catalogue.topics, catalogue.events, texts.pages, hasCard(siteCardPath)]
  const told = [...ofRecords(drawn), ...ofLists(drawn)]
  const commonHash = hashOf(common)
  return Object.fromEntries(told.map(([path, tells]) => [path, hashOf([commonHash, tells])]))
}
