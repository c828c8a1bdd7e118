import type { Metadata } from 'next'
import { talksMetadata } from '../../../../_pages/metadata.ts'
import { listParams } from '../../../../_pages/params.ts'
import { TalksPage } from '../../../../_pages/talks.tsx'

interface Props {
  params: Promise<{ id: string }>
}

export const dynamicParams = false
export const generateStaticParams = listParams

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return talksMetadata('en', Number((await params).id))
}

export default async function Page({ params }: Props) {
  return <TalksPage locale="en" number={Number((await params).id)} />
}
