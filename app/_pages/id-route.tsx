import type { Metadata } from 'next'
import type { ComponentType } from 'react'
import type { Locale } from '../../lib/words/locale.ts'
import type { IdParams } from './params.ts'

interface RouteProps {
  params: Promise<IdParams>
}

interface PagesWithIds {
  ids: () => IdParams[]
  metadata: (id: string, locale: Locale) => Metadata
  Page: ComponentType<{ id: string; locale: Locale }>
}

/** What Next asks of a route with an `[id]` in its path: the ids, and of each its metadata and its page. */
export function idRoute(locale: Locale, { ids, metadata, Page }: PagesWithIds) {
  return {
    generateStaticParams: ids,
    generateMetadata: async ({ params }: RouteProps) => metadata((await params).id, locale),
    Page: async ({ params }: RouteProps) => <Page id={(await params).id} locale={locale} />,
  }
}
