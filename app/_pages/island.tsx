import { createElement, type ComponentType } from 'react'
import { escapeJsonLd } from '../../lib/exports/structured/json-ld-script.ts'
import { href, type Locale } from '../../lib/words/locale.ts'
import { getMessages } from '../../lib/words/messages.ts'

interface IslandProps<Properties> {
  locale: Locale
  /** Of its entry in `components/browser/islands`. */
  name: 'search' | 'saved'
  component: ComponentType<Properties>
  /** Of the component; they travel to the browser as JSON. */
  properties: Properties
}

/**
 * A part of a page that goes on living in the browser. Its notice shows when its script does not load
 * (`components/browser/page/start.ts`); to try again is to load the page again, which may name another script by now.
 */
export function Island<Properties extends object>({ name, component, properties, locale }: IslandProps<Properties>) {
  const { island, list } = getMessages(locale)
  return (
    <>
      <p className="page py-2 text-sm" data-notice-of={name} role="alert">
        {island.failed}{' '}
        <a className="link" href="">
          {island.again}
        </a>{' '}
        <a className="link" href={href(locale, '/talks/')}>
          {list.link}
        </a>
      </p>
      <div data-island={name}>{createElement(component, properties)}</div>
      <script
        dangerouslySetInnerHTML={{ __html: escapeJsonLd(JSON.stringify(properties)) }}
        data-island-properties={name}
        type="application/json"
      />
    </>
  )
}
