import { readingPaths, stepsShown } from '../../lib/catalogue/home.ts'
import { productOf } from '../../lib/catalogue/product.ts'
import { getTopic } from '../../lib/site/catalogue.ts'
import { plural } from '../../lib/words/fill.ts'
import { href, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'
import { readingPlaces } from './reading-places.ts'
import { Cover } from './talk-card.tsx'

/** Where to begin, by what a reader is after: the first steps of a topic's reading guide, each a page, and the way to all of them. */
export function ReadingPaths({ locale }: { locale: Locale }) {
  const messages = getMessages(locale)
  const { home } = messages
  const found = readingPaths.flatMap((id) => {
    const steps = readingPlaces(getTopic(id)?.reading ?? [], locale)
    const [first] = steps
    return first ? [{ id, steps, talk: first.talk }] : []
  })
  return (
    <ul className="grid gap-x-6 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
      {found.map(({ id, steps, talk }) => (
        <li key={id}>
          <a className="group block" href={href(locale, `/topics/${id}/`)}>
            <Cover locale={locale} messages={messages} product={productOf(talk)} talk={talk} />
            <h3 className="mt-3 text-base leading-snug group-hover:text-accent">{home.paths[id]}</h3>
          </a>
          <ol className="mt-1 list-inside list-decimal text-sm leading-relaxed text-soft">
            {steps.slice(0, stepsShown).map(({ place: { line, link, leaves } }) => (
              <li key={link}>
                <a className="hover:text-accent" href={link} rel={leaves ? 'noreferrer' : undefined}>
                  {line[locale]}
                  {leaves && <span aria-hidden="true"> ↗</span>}
                </a>
              </li>
            ))}
          </ol>
          {steps.length > stepsShown && (
            <a className="link tap text-sm" href={href(locale, `/topics/${id}/`)}>
              {plural(home.wholePath, steps.length, locale)}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
