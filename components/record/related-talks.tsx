import { getTalk } from '../../lib/site/catalogue.ts'
import { productOf } from '../../lib/catalogue/product.ts'
import { titleIn } from '../../lib/words/describe.ts'
import { href } from '../../lib/words/locale.ts'
import { OwnLanguage } from '../parts/own-language.tsx'
import { Cover } from './talk-card.tsx'
import type { TalkPartProps } from './talk-props.ts'

/** What to read first and what to read on, each with the reason. */
export function RelatedTalks({ talk, locale, messages }: TalkPartProps) {
  const { talk: words } = messages
  const entries = [
    ...talk.prerequisites.map((id) => ({ id, reason: words.prerequisites })),
    ...talk.related
      .filter(({ id }) => !talk.prerequisites.includes(id))
      .map(({ id, type }) => ({ id, reason: words.relations[type] })),
  ].flatMap(({ id, reason }) => {
    const other = getTalk(id)
    return other ? [{ other, reason }] : []
  })
  if (entries.length === 0) return null
  return (
    <section className="mt-12" data-screen-only="">
      <h2 className="text-xl">{words.related}</h2>
      <ul className="mt-3 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {entries.map(({ other, reason }) => (
          <li key={other.id}>
            <a
              className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-center gap-4 hover:text-accent"
              href={href(locale, `/talks/${other.id}/`)}
            >
              <Cover locale={locale} messages={messages} product={productOf(other)} talk={other} />
              <span>
                <bdi className="font-medium">
                  <OwnLanguage locale={locale} text={titleIn(other, locale).title} />
                </bdi>
                <span className="block text-sm text-faint">{reason}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
