import { fileHref } from '../../lib/site/locale.ts'
import { talkMetaTags, talkStructuredData } from '../../lib/site/structured-data.ts'
import type { TalkPartProps } from './talk-props.ts'

/** What programs read of a record: citation tags, structured data, its Markdown twin. React lifts the tags into the head. */
export function TalkHead({ talk, locale }: TalkPartProps) {
  return (
    <>
      {talkMetaTags(talk, locale).map(({ name, content }, index) => (
        <meta content={content} key={`${name}${index}`} name={name} />
      ))}
      <link href={fileHref(`/talks/${talk.id}/index.md`)} rel="alternate" type="text/markdown" />
      <script dangerouslySetInnerHTML={{ __html: talkStructuredData(talk, locale) }} type="application/ld+json" />
    </>
  )
}
