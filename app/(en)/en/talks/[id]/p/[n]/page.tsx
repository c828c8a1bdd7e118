import type { Metadata } from 'next'
import { slideParams } from '../../../../../../_pages/params.ts'
import { slideMetadata, SlidePage } from '../../../../../../_pages/slide.tsx'

interface Props {
  params: Promise<{ id: string; n: string }>
}

export const dynamicParams = false
export const generateStaticParams = slideParams

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, n } = await params
  return slideMetadata(id, n, 'en')
}

export default async function Page({ params }: Props) {
  return <SlidePage {...await params} locale="en" />
}
