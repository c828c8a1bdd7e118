import type { Metadata } from 'next'
import { seriesMetadata } from '../../../../_pages/metadata.ts'
import { SeriesPage } from '../../../../_pages/series.tsx'
import { seriesParams } from '../../../../_pages/params.ts'

interface Props {
  params: Promise<{ id: string }>
}

export const dynamicParams = false
export const generateStaticParams = seriesParams

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return seriesMetadata((await params).id, 'en')
}

export default async function Page({ params }: Props) {
  return <SeriesPage id={(await params).id} locale="en" />
}
