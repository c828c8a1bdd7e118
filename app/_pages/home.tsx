import { SearchExperience } from '../../components/browser/search/search-experience.tsx'
import { SharePicture } from '../../components/parts/share-picture.tsx'
import { ReadingPaths } from '../../components/record/reading-paths.tsx'
import { TalkRow } from '../../components/record/talk-card.tsx'
import { TimelineDrawing } from '../../components/parts/timeline-drawing.tsx'
import { TopicMap } from '../../components/parts/topic-map.tsx'
import { latestOf } from '../../lib/catalogue/home.ts'
import { kinds } from '../../lib/catalogue/kinds.ts'
import { getTalks } from '../../lib/site/catalogue.ts'
import { productOf } from '../../lib/catalogue/product.ts'
import { fill } from '../../lib/words/fill.ts'
import { href, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { siteStructuredData } from '../../lib/site/structured-data.ts'
import { drawTimeline } from '../../lib/site/draw-timeline.ts'
import { layOutTopics } from '../../lib/site/lay-out-topics.ts'
import { Frame } from './frame.tsx'
import { Island } from './island.tsx'

const examples: Record<Locale, string[]> = {
  zh: ['元数据高可用', 'raft 快照', 'S3 缓存', 'leader election', '讲者:李小翠'],
  en: ['raft snapshot', 'leader election', 'metadata', 'kuaizhao', 'kind:slides year:2022'],
}

function Section({ title, lead, children }: { title: string; lead: string; children: React.ReactNode }) {
  return (
    <section className="page mt-16">
      <h2 className="text-xl">{title}</h2>
      <p className="mb-5 text-sm text-faint">{lead}</p>
      {children}
    </section>
  )
}

export function HomePage({ locale }: { locale: Locale }) {
  const messages = getMessages(locale)
  const { home, list, search, facets, levels, languages, talk, site } = messages
  const talks = getTalks()
  const guides = talks.reduce((sum, { guide }) => sum + guide.length, 0)
  const timeline = drawTimeline(locale)
  const latest = latestOf(talks)
  const labels = {
    locale,
    search,
    facets,
    kinds: messages.kinds,
    levels,
    languages,
    list: list.link,
    pages: talk.pages,
    unknownDate: talk.dateUnknown,
    saving: { star: talk.star, unstar: talk.unstar, starFailed: talk.starFailed },
  }
  return (
    <Frame isSearch locale={locale} path="/">
      <SharePicture path="/" />
      <script dangerouslySetInnerHTML={{ __html: siteStructuredData(locale) }} type="application/ld+json" />
      <div className="page pt-14 pb-4 sm:pt-20" data-browse="">
        <h1 className="text-2xl sm:text-3xl">{site.tagline}</h1>
        <p className="mt-3 max-w-measure text-lg text-soft">{fill(home.lead, { records: talks.length, guides })}</p>
      </div>
      <Island component={SearchExperience} locale={locale} name="search" properties={{ labels }} />
      <div data-browse="">
        <p className="page pt-2 text-sm text-soft" data-needs-script="">
          {search.needsScript}{' '}
          <a className="link" href={href(locale, '/talks/')}>
            {list.link}
          </a>
        </p>
        <div className="page flex flex-wrap items-center gap-2 pt-3 text-sm text-faint">
          {home.try}
          {examples[locale].map((q) => (
            <a className="chip" href={`${href(locale, '/')}?q=${encodeURIComponent(q)}`} key={q}>
              {q}
            </a>
          ))}
        </div>
        <Section lead={home.startLead} title={home.start}>
          <ReadingPaths locale={locale} />
        </Section>
        <Section lead={home.mapLead} title={home.map}>
          <TopicMap groups={layOutTopics(locale)} locale={locale} names={facets} />
        </Section>
        {timeline && (
          <Section
            lead={timeline.perDot === 1 ? home.timelineLead : fill(home.timelineLeadMany, { n: timeline.perDot })}
            title={home.timeline}
          >
            <TimelineDrawing drawing={timeline} href={href(locale, '/timeline/')} />
          </Section>
        )}
        <Section lead="" title={home.latest}>
          <ul className="grid gap-x-12 md:grid-cols-2">
            {latest.map((record) => (
              <TalkRow key={record.id} locale={locale} messages={messages} product={productOf(record)} talk={record} />
            ))}
          </ul>
        </Section>
        <Section lead={home.allLead} title={home.all}>
          <p className="flex flex-wrap gap-2">
            {kinds
              .map((kind) => ({ kind, count: talks.filter((record) => record.kind === kind).length }))
              .filter(({ count }) => count > 0)
              .map(({ kind, count }) => (
                <a className="chip" href={`${href(locale, '/')}?kind=${kind}`} key={kind}>
                  {messages.kinds[kind]} <span className="text-faint tabular-nums">{count}</span>
                </a>
              ))}
            <a className="chip" data-on="true" href={href(locale, '/talks/')}>
              {fill(home.openAll, { n: talks.length })}
            </a>
          </p>
        </Section>
      </div>
    </Frame>
  )
}
