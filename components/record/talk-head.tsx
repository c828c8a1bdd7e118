import { fileHref } from '../../lib/words/locale.ts'
import { talkMetaTags, talkOembed, talkStructuredData } from '../../lib/site/structured-data.ts'
import { SharePicture } from '../parts/share-picture.tsx'
import type { TalkPartProps } from './talk-props.ts'

/** What programs read of a record: its card, citation tags, structured data, its Markdown twin; React lifts the tags into the head. */
export function TalkHead({ talk, locale }: TalkPartProps) {
  return (
    <>
      <SharePicture path={`/talks/${talk.id}/`} />
      {talkMetaTags(talk, locale).map(({ name, content }, index) => (
        <meta content={content} key={`${name}${index}`} name={name} />
      ))}
      <link href={talkOembed(talk, locale)} rel="alternate" type="application/json+oembed" />
      <link href={fileHref(`/talks/${talk.id}/index.md`)} rel="alternate" type="text/markdown" />
      <script dangerouslySetInnerHTML={{ __html: talkStructuredData(talk, locale) }} type="application/ld+json" />
    </>
  )
}
