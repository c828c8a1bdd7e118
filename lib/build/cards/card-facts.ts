/**
 * Catalogue → what stands on each card; the site's own first, records from new to old. One card for both
 * languages: Chinese large, English below.
 */
import type { Catalogue, CatalogueTopic, Talk } from '../../catalogue/catalogue.ts'
import { cardPath, siteCardPath } from '../../words/site-urls.ts'
import { formatDate, titleIn } from '../../words/describe.ts'
import { isAtLatest, shortDate } from '../../words/short-date.ts'
import { plural } from '../../words/fill.ts'
import { getMessages } from '../../words/messages.ts'
import { newestFirst, talksOfEvent, talksOfSpeaker, talksOfTopic } from '../../catalogue/questions.ts'
import { productOf } from '../../catalogue/product.ts'

export interface CardFacts {
  /** Under the site's root: "/og/talks/curve-mds.png". */
  path: string
  /** Gives the colour. */
  product: string | null
  /** Above the title: product and kind. */
  heading: string
  title: string
  /** The title in the other language. */
  subtitle: string | null
  /** Below the titles: one text of two lines, or several of one. */
  lines: readonly string[]
  /** At the foot, in ink and in grey; both may be empty. */
  people: string
  facts: string
}

const words = getMessages('zh')
const shownTitles = 3

function join(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}

function records(talks: readonly Talk[]): string {
  return plural(words.topics.records, talks.length, 'zh')
}

/** A name in the other language, or null where it is the same but for capitals and marks. */
function another(title: string, other: string | null): string | null {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return other !== null && letters(other) !== letters(title) ? other : null
}

/** @param known stands above the titles already: a title that starts with it goes on after it. */
function titlesOf(talks: readonly Talk[], known: string): string[] {
  return talks.slice(0, shownTitles).map((talk) => {
    const { title } = titleIn(talk, 'zh')
    return title.startsWith(known) ? title.slice(known.length).replace(/^[\s\p{P}]+/u, '') || title : title
  })
}

export function talkCard(talk: Talk, topics: readonly CatalogueTopic[]): CardFacts {
  const product = productOf(talk)
  const { title, other } = titleIn(talk, 'zh')
  return {
    path: cardPath('talks', talk.id),
    product,
    heading: join([topics.find(({ id, facet }) => facet === 'product' && id === product)?.zh ?? null, words.kinds[talk.kind]]),
    title,
    subtitle: another(title, other),
    lines: [],
    people: talk.speakers.map(({ name }) => name).join('、'),
    facts: join([
      talk.date && shortDate(formatDate(talk.date, 'zh'), isAtLatest(talk)),
      talk.pages === null ? null : plural(words.talk.pages, talk.pages, 'zh'),
      // The titles of a course begin with its name.
      talk.event === null || title.startsWith(talk.event.name) ? null : talk.event.name,
    ]),
  }
}

function topicCard(topic: CatalogueTopic, talks: readonly Talk[]): CardFacts {
  return {
    path: cardPath('topics', topic.id),
    product: topic.facet === 'product' ? topic.id : null,
    heading: words.facets[topic.facet],
    title: topic.zh,
    subtitle: another(topic.zh, topic.en),
    lines: [topic.intro.zh],
    people: '',
    facts: records(talks),
  }
}

function speakerCard(speaker: Catalogue['speakers'][number], talks: readonly Talk[]): CardFacts {
  return {
    path: cardPath('speakers', speaker.id),
    product: talks[0] ? productOf(talks[0]) : null,
    heading: words.talk.speakers,
    title: speaker.zh ?? speaker.name,
    subtitle: another(speaker.zh ?? speaker.name, speaker.en),
    lines: titlesOf(talks, speaker.name),
    people: '',
    facts: join([speaker.org, records(talks)]),
  }
}

function eventCard(event: Catalogue['events'][number], talks: readonly Talk[]): CardFacts {
  return {
    path: cardPath('events', event.id),
    product: talks[0] ? productOf(talks[0]) : null,
    heading: words.talk.event,
    title: event.zh,
    subtitle: another(event.zh, event.en),
    lines: titlesOf(talks, event.zh),
    people: '',
    facts: join([event.online === true ? words.events.online : event.city, records(talks)]),
  }
}

function siteCard({ talks }: Catalogue): CardFacts {
  const { name, otherName, tagline } = words.site
  return {
    path: siteCardPath,
    product: 'curve',
    heading: otherName,
    title: name,
    subtitle: tagline,
    lines: [],
    people: '',
    facts: records(talks),
  }
}

/** A card for every page that is made: speakers and events without a record have none. */
export function cardFacts(catalogue: Catalogue): CardFacts[] {
  const { topics, speakers, events } = catalogue
  const talks = newestFirst(catalogue)
  return [
    siteCard(catalogue),
    ...talks.map((talk) => talkCard(talk, topics)),
    ...topics.map((topic) => topicCard(topic, talksOfTopic(talks, topic, topics))),
    ...speakers.flatMap((speaker) => {
      const own = talksOfSpeaker(talks, speaker.id)
      return own.length > 0 ? [speakerCard(speaker, own)] : []
    }),
    ...events.flatMap((event) => {
      const own = talksOfEvent(talks, event.id)
      return own.length > 0 ? [eventCard(event, own)] : []
    }),
  ]
}
