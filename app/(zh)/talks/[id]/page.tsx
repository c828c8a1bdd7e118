import type { Metadata } from 'next'
import { talkMetadata } from '../../../_pages/metadata.ts'
import { TalkPage } from '../../../_pages/talk.tsx'
import { talkParams } from '../../../_pages/params.ts'

interface Props {
  params: Promise<{ id: string }>
}

export const dynamicParams = false
export const generateStaticParams = talkParams

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return talkMetadata((await params).id, 'zh')
}

export default async function Page({ params }: Props) {
  return <TalkPage id={(await params).id} locale="zh" />
}
