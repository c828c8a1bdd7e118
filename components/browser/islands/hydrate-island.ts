import { createElement, type ComponentType } from 'react'
import { hydrateRoot } from 'react-dom/client'

/**
 * Brings an island to life: `<div data-island="search">` with what the build rendered, and beside it its component's
 * properties as JSON (`app/_pages/island.tsx`).
 */
export function hydrateIsland<Properties extends object>(name: string, component: ComponentType<Properties>): void {
  const island = document.querySelector(`[data-island="${name}"]`)
  const properties = document.querySelector(`[data-island-properties="${name}"]`)?.textContent
  if (!island || properties == null) return
  hydrateRoot(island, createElement(component, JSON.parse(properties) as Properties))
}
