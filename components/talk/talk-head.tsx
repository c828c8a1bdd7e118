import { cardOfPage } from '../../lib/site/cards.ts'
import { fileHref } from '../../lib/site/locale.ts'
import { talkMetaTags, talkOembed, talkStructuredData } from '../../lib/site/structured-data.ts'
import type { TalkPartProps } from './talk-props.ts'

/**
 * What programs read of a record: citation tags, structured data, its Markdown twin; React lifts the tags into the head. And
 * the card, hidden: WeChat shows the first picture of a page beside its link, and takes none that was not loaded.
 */
export function TalkHead({ talk, locale }: TalkPartProps) {
  const card = cardOfPage(`/talks/${talk.id}/`)
  return (
    <>
      {card !== null && (
        <img alt="" decoding="async" fetchPriority="low" height={card.height} hidden src={card.href} width={card.width} />
      )}
      {talkMetaTags(talk, locale).map(({ name, content }, index) => (
        <meta content={content} key={`${name}${index}`} name={name} />
      ))}
      <link href={talkOembed(talk, locale)} rel="alternate" type="application/json+oembed" />
      <link href={fileHref(`/talks/${talk.id}/index.md`)} rel="alternate" type="text/markdown" />
      <script dangerouslySetInnerHTML={{ __html: talkStructuredData(talk, locale) }} type="application/ld+json" />
    </>
  )
}
