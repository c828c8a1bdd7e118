import { createElement, type ComponentType } from 'react'
import { escapeJsonLd } from '../../lib/exports/structured/json-ld-script.ts'

interface IslandProps<Properties> {
  /** Of its entry in `components/browser/islands`. */
  name: 'search' | 'saved'
  component: ComponentType<Properties>
  /** Of the component; they travel to the browser as JSON. */
  properties: Properties
}

/** A part of a page that goes on living in the browser. */
export function Island<Properties extends object>({ name, component, properties }: IslandProps<Properties>) {
  return (
    <>
      <div data-island={name}>{createElement(component, properties)}</div>
      <script
        dangerouslySetInnerHTML={{ __html: escapeJsonLd(JSON.stringify(properties)) }}
        data-island-properties={name}
        type="application/json"
      />
    </>
  )
}
