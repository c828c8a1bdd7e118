import type { Metadata } from 'next'
import { eventMetadata } from '../../../../_pages/metadata.ts'
import { EventPage } from '../../../../_pages/events.tsx'
import { eventParams } from '../../../../_pages/params.ts'

interface Props {
  params: Promise<{ id: string }>
}

export const dynamicParams = false
export const generateStaticParams = eventParams

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return eventMetadata((await params).id, 'en')
}

export default async function Page({ params }: Props) {
  return <EventPage id={(await params).id} locale="en" />
}
