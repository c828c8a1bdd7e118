/** Talk → its oEmbed answer (oembed.com, version 1.0), as a file, since there is no server to ask. */
import type { Talk } from '../../catalogue/catalogue.ts'
import { speakerName, titleIn } from '../../words/describe.ts'
import type { Locale } from '../../words/locale.ts'
import { getMessages } from '../../words/messages.ts'
import { cardPath, cardSize, speakerPath, talkPath, type SiteUrls } from '../../words/site-urls.ts'
import { embedCode, embedSize } from './to-embed.ts'

export function oembedPath(id: string): string {
  return `${talkPath(id)}oembed.json`
}

/** @param cards whether cards were drawn; without them there is no thumbnail */
export function toOembed(talk: Talk, urls: SiteUrls, locale: Locale, cards: boolean): string {
  const [first] = talk.speakers
  const answer = {
    version: '1.0',
    type: 'rich',
    title: titleIn(talk, locale).title,
    ...(first && { author_name: speakerName(first, locale), author_url: urls.page(locale, speakerPath(first.id)) }),
    provider_name: getMessages(locale).site.name,
    provider_url: urls.page(locale, '/'),
    ...(cards && {
      thumbnail_url: urls.file(cardPath('talks', talk.id)),
      thumbnail_width: cardSize.width,
      thumbnail_height: cardSize.height,
    }),
    html: embedCode(talk, urls, locale),
    ...embedSize,
  }
  return `${JSON.stringify(answer, null, 2)}\n`
}
