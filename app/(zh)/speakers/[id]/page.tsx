import type { Metadata } from 'next'
import { speakerMetadata } from '../../../_pages/metadata.ts'
import { SpeakerPage } from '../../../_pages/speakers.tsx'
import { speakerParams } from '../../../_pages/params.ts'

interface Props {
  params: Promise<{ id: string }>
}

export const dynamicParams = false
export const generateStaticParams = speakerParams

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return speakerMetadata((await params).id, 'zh')
}

export default async function Page({ params }: Props) {
  return <SpeakerPage id={(await params).id} locale="zh" />
}
