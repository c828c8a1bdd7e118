import type { Metadata } from 'next'
import { topicMetadata } from '../../../_pages/metadata.ts'
import { TopicPage } from '../../../_pages/topic.tsx'
import { topicParams } from '../../../_pages/params.ts'

interface Props {
  params: Promise<{ id: string }>
}

export const dynamicParams = false
export const generateStaticParams = topicParams

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return topicMetadata((await params).id, 'zh')
}

export default async function Page({ params }: Props) {
  return <TopicPage id={(await params).id} locale="zh" />
}
