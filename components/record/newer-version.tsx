import { titleIn } from '../../lib/words/describe.ts'
import { comma, href } from '../../lib/words/locale.ts'
import { getTalk } from '../../lib/site/catalogue.ts'
import { OwnLanguage } from '../parts/own-language.tsx'
import type { TalkPartProps } from './talk-props.ts'

/** A draft or an older version leads to what came after it, before it is read for the newest. */
export function NewerVersion({ talk, locale, messages: { talk: words } }: TalkPartProps) {
  const newer = talk.related
    .filter(({ type }) => type === 'later-version' || type === 'superseded-by')
    .flatMap(({ id }) => getTalk(id) ?? [])
  if (newer.length === 0) return null
  return (
    <p className="mt-6 max-w-measure rounded-medium bg-wash px-4 py-2.5 text-sm text-soft">
      {words.newer}
      {newer.map((other, index) => (
        <span key={other.id}>
          {index > 0 && comma[locale]}
          <a className="link" href={href(locale, `/talks/${other.id}/`)}>
            <bdi>
              <OwnLanguage locale={locale} text={titleIn(other, locale).title} />
            </bdi>
          </a>
        </span>
      ))}
    </p>
  )
}
